#include "driver.h"

/* libFuzzer's own `main` asks for this. Ours calls the driver with the target that was chosen. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  (void)data;
  (void)size;
  return 0;
}
