package vn.doichieu.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DataHomeConfiguration {

    @Bean
    DataHome dataHome(Environment environment) {
        return DataHome.of(environment);
    }
}
