package examples.modules.host;

import examples.modules.host.internal.Secret;

public class Host {

    final Secret secret = new Secret();
}
