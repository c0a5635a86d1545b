// The sandbox of the picture helper: what a process may no longer do.
#ifndef PEJL_PAINT_PICTURE_SANDBOX_H
#define PEJL_PAINT_PICTURE_SANDBOX_H

#define SANDBOX_MEMORY_BYTES (600 * 1024 * 1024)
#define SANDBOX_CPU_S 3

// Limit memory and processor time, and rule out new privileges, core files
// and outliving the parent (faults.md F2). At the very start.
void
picture_sandbox_limit(void);

// Rule out all but memory, standard streams that are open, and the end:
// no files, no network, no other program. Does nothing where the kernel or
// the processor cannot. After the libraries are loaded and the files mapped.
void
picture_sandbox_close(void);

#endif
