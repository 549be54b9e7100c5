// The settings of glibc's allocator, which Swift's own module of the library leaves out.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
