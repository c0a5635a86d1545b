// What pejl check says of an rqlite cluster, node by node.
#ifndef PEJL_CLI_CHECK_CLUSTER_H
#define PEJL_CLI_CHECK_CLUSTER_H

#include "settings/settings.h"

#include <stdbool.h>

// Ask every node that the settings name and print a line for each, and one for
// each thing to mend. Takes up to 20 s for a node that says nothing. Returns
// false if one of them is a fault; true, and prints nothing, if the source is
// a file or none.
bool
check_cluster(const struct settings *settings);

#endif
