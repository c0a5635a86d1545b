// Ports for servers that are other programs: free, and given to nobody else
// until the server takes them.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_PORT_H
#define PEJL_TESTS_SOURCE_SUPPORT_PORT_H

// Return a port of 127.0.0.1 that nobody listens at, another one each time.
// It is none of those that the system gives to who asks for any, and none
// that a test beside this one is told.
unsigned
port_find(void);

#endif
