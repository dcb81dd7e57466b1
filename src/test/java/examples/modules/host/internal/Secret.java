package examples.modules.host.internal;

/** Public for the sake of its own module, and yet not offered to others. */
public class Secret {}
