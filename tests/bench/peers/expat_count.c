/* SPDX-License-Identifier: Apache-2.0 */
/* Peer: expat alone, counting elements. Debian package libexpat1-dev.
 *
 *     cc -O2 -o expat_count expat_count.c -lexpat */
#include <expat.h>
#include <stdio.h>

static unsigned long long elements, bytes;

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **attributes) {
    (void)context, (void)name, (void)attributes;
    elements++;
}

static void XMLCALL on_text(void *context, const XML_Char *text, int size) {
    (void)context, (void)text;
    bytes += (unsigned)size;
}

int main(int count, char **arguments) {
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    XML_Parser parser = XML_ParserCreate(NULL);
    if (file == NULL || parser == NULL) {
        fputs("expat_count: cannot read the file\n", stderr);
        return 1;
    }
    XML_SetStartElementHandler(parser, on_start);
    XML_SetCharacterDataHandler(parser, on_text);
    setvbuf(file, NULL, _IONBF, 0);
    for (int last = 0; !last;) {
        void *block = XML_GetBuffer(parser, 1 << 16);
        size_t size = fread(block, 1, 1 << 16, file);
        last = size == 0;
        if (XML_ParseBuffer(parser, (int)size, last) != XML_STATUS_OK) {
            fprintf(stderr, "expat_count: %s\n", XML_ErrorString(XML_GetErrorCode(parser)));
            return 1;
        }
    }
    XML_ParserFree(parser);
    printf("%llu elements, %llu bytes of text\n", elements, bytes);
    return 0;
}
