#include "commit.h"

#include <stddef.h>

const char *fairlead_commit(void) {
#if defined(FAIRLEAD_COMMIT)
  return FAIRLEAD_COMMIT;
#else
  return NULL;
#endif
}
