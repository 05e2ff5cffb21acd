#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/// Frees a string that libxml2 allocated. `xmlFree` is a function pointer variable, which Swift 6 cannot import.
static inline void convnet_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
