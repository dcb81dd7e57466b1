package vn.doichieu.platform;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page and form relies on. A {@link WebMvcConfigurer}, so that web slices of all modules have it too. */
@Configuration(proxyBeanMethods = false)
@Import(TimeConfiguration.class)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new DateFormat());
        registry.addFormatter(new DecimalFormat());
    }

    @Bean
    Formats formats() {
        return new Formats();
    }

    @Bean
    Sentences sentences(MessageSource messages, Formats formats) {
        return new Sentences(messages, formats);
    }

    @Bean
    Problems problems(Sentences sentences) {
        return new Problems(sentences);
    }
}
