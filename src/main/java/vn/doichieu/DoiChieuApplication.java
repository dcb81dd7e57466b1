package vn.doichieu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the application. Every package beside this class is a module; {@code shared} and {@code platform} serve all. */
@SpringBootApplication
@Modulithic(
        systemName = "Doi Chieu",
        sharedModules = {"shared", "platform"})
public class DoiChieuApplication {

    public static void main(String[] args) {
        SpringApplication.run(DoiChieuApplication.class, args);
    }
}
