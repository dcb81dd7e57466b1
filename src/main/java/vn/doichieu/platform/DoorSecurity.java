package vn.doichieu.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Rights are asked for wherever a door stands, also where no page does: in a module started by itself, in a job. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class DoorSecurity {}
