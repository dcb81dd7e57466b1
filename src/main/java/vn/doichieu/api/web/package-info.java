/** The addresses under {@code /api}, and the contract they keep. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.api.web;
