/** What must hold in every module, asked of the compiled classes and of the files beside them. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.architecture;
