#include <stddef.h>
#include <stdint.h>

/* Of libFuzzer, which comes with clang and with Swift: runs the callback with one input after the other. */
int LLVMFuzzerRunDriver(int *count, char ***words, int (*callback)(const uint8_t *data, size_t size));
