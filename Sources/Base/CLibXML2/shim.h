// What Swift cannot say to libxml2 by itself: freeing through a function pointer variable, macros, and an error
// callback whose signature gained a `const` in version 2.12. Compiles against libxml2 2.9 to 2.14.

#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

// A libxml2 built with ICU, as Debian's is, would pull in the system's ICU headers, and those contradict the ICU that
// Foundation brings. Only the layout of a struct that we never touch depends on it.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *convnet_ErrorPointer;
#else
typedef xmlErrorPtr convnet_ErrorPointer;
#endif

/// One error as libxml2 reports it. Every pointer is valid only during the callback.
typedef struct convnet_XMLError {
  int code;
  int isFatal;
  int line;
  int column;
  const char *message;
  const char *string1;
  const char *string2;
  int number1;
  /// The element or attribute that a schema error is about; NULL for syntax errors.
  const xmlNode *node;
} convnet_XMLError;

/// Where one parser's or validator's errors go: a callback with its own context, never a global handler.
typedef struct convnet_ErrorSink {
  void (*receive)(void *context, const convnet_XMLError *error);
  void *context;
} convnet_ErrorSink;

static inline void convnet_deliverError(const convnet_ErrorSink *sink, convnet_ErrorPointer error, int isSchemaError) {
  if (sink == NULL || error == NULL) return;
  convnet_XMLError copy;
  copy.code = error->code;
  copy.isFatal = error->level >= XML_ERR_ERROR;
  copy.line = error->line;
  copy.column = error->int2;
  copy.message = error->message;
  copy.string1 = error->str1;
  copy.string2 = error->str2;
  copy.number1 = error->int1;
  copy.node = isSchemaError ? (const xmlNode *)error->node : NULL;
  sink->receive(sink->context, &copy);
}

/// libxml2 hands a parser's own context to the handler; the sink travels in its `_private` field.
static inline void convnet_receiveSyntaxError(void *parser, convnet_ErrorPointer error) {
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)parser;
  if (context != NULL) convnet_deliverError((const convnet_ErrorSink *)context->_private, error, 0);
}

static inline void convnet_receiveSchemaError(void *sink, convnet_ErrorPointer error) {
  convnet_deliverError((const convnet_ErrorSink *)sink, error, 1);
}

/// Sends the errors of this parser alone to `sink`, which must outlive the parse.
static inline void convnet_setParserErrorSink(xmlParserCtxtPtr parser, const convnet_ErrorSink *sink) {
  parser->_private = (void *)sink;
  parser->sax->serror = (xmlStructuredErrorFunc)convnet_receiveSyntaxError;
}

/// Sends the errors of this schema compilation alone to `sink`, which must outlive it.
static inline void convnet_setSchemaErrorSink(xmlSchemaParserCtxtPtr parser, const convnet_ErrorSink *sink) {
  xmlSchemaSetParserStructuredErrors(parser, (xmlStructuredErrorFunc)convnet_receiveSchemaError, (void *)sink);
}

/// Sends the errors of this validation alone to `sink`, which must outlive it.
static inline void convnet_setValidationErrorSink(xmlSchemaValidCtxtPtr validator, const convnet_ErrorSink *sink) {
  xmlSchemaSetValidStructuredErrors(validator, (xmlStructuredErrorFunc)convnet_receiveSchemaError, (void *)sink);
}

/// Frees a string that libxml2 allocated. `xmlFree` is a function pointer variable, which Swift 6 cannot import.
static inline void convnet_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
