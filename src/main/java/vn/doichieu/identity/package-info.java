/** Accounts, roles and their scopes, sign-in, and the security of every request. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.identity;
