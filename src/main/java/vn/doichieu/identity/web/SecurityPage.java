package vn.doichieu.identity.web;

import java.util.List;
import vn.doichieu.identity.DeviceView;
import vn.doichieu.identity.PasskeyView;
import vn.doichieu.identity.SecondFactorView;

/** How one's account is kept: the code, the keys, and where it is open. {@code passkeysHere}: they work at this address. */
record SecurityPage(
        SecondFactorView secondFactor,
        List<PasskeyView> passkeys,
        boolean passkeysHere,
        boolean passkeysFull,
        List<DeviceView> devices) {}
