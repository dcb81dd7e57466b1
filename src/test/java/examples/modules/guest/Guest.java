package examples.modules.guest;

import examples.modules.host.internal.Secret;

public class Guest {

    final Secret taken = new Secret();
}
