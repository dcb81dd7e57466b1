/** Sign-in, accounts and the page of the first administrator. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.identity.web;
