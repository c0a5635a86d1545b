// Detection: whether there is a GPU, or only a processor that plays one.
#ifndef PEJL_PAINT_GLASS_DETECT_H
#define PEJL_PAINT_GLASS_DETECT_H

#include <stdbool.h>

// Say whether a folder like /dev/dri holds a device that renders. Without one
// OpenGL is software, and need not even be loaded to find out.
bool
glass_detect_node(const char *folder);

// Say whether the GL_RENDERER text is that of Mesa's software (llvmpipe,
// softpipe, swrast), which costs 18 times our own way. NULL is.
bool
glass_detect_software(const char *gl_renderer);

#endif
