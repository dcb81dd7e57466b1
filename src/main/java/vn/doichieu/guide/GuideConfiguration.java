package vn.doichieu.guide;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A {@link WebMvcConfigurer}, because the layout of every page, also in web slices, links to the guide. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/help/images/**")
                .addResourceLocations("classpath:/guide/images/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }

    @Bean
    UserGuide userGuide() {
        return new UserGuide();
    }

    @Bean
    HelpLinks help() {
        return new HelpLinks();
    }
}
