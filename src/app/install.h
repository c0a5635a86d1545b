// The installation: where the files lie that came with the program.
#ifndef PEJL_APP_INSTALL_H
#define PEJL_APP_INSTALL_H

#include <limits.h>

// Folders, without a slash at the end.
struct install {
    char assets[PATH_MAX]; // schema/ and demo/
    char locale[PATH_MAX]; // da/LC_MESSAGES/pejl.mo
    const char *inter;     // the faces, as they were found when it was built
    const char *dejavu;
};

// Find them: the assets in $PEJL_ASSETS if that is set; else what lies beside
// the program (../share), else what it was built from.
void
install_find(struct install *install);

#endif
