package examples;

import org.springframework.stereotype.Controller;

/** Public, and not where pages are. */
@Controller
public class OpenController {}
