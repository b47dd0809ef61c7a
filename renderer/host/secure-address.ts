/**
 * Over plain http to anything but this computer a browser offers no Web Locks, no `crypto.subtle` and no file
 * pickers: work could not be kept safe, so nothing opens.
 */
export const insecureAddressSentence =
  'Throughline cannot keep your work safe at this address: ask for its https address, or start it on this computer and open http://127.0.0.1.';
