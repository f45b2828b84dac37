/* SPDX-License-Identifier: Apache-2.0 */
/* Inside test: knows private headers of lib/. */
/* STANDARD 10: what one cell tells of its encoding. */
#include "synthetic.h"

#include "core/evidence.h"
#include "core/utf8.h"

static void tells(const char *text, size_t size, enum uj_evidence want) {
    enum uj_evidence got = uj_evidence_of(text, size);
    if (got != want) {
        fail_msg("“%.*s” tells %d, not %d", (int)size, text, got, want);
    }
}

static void in_utf8(const char *text, enum uj_evidence want) {
    tells(text, strlen(text), want);
}

static void in_gb18030(const char *utf8, enum uj_evidence want) {
    struct bytes text = bytes_in_gb18030(utf8, strlen(utf8));
    tells(text.data, text.size, want);
    bytes_free(&text);
}

static void ascii_and_no_text_tell_nothing(void **state) {
    (void)state;
    in_utf8("", UJ_EVIDENCE_NONE);
    in_utf8("330106198805179017", UJ_EVIDENCE_NONE);
    in_utf8("\xFF", UJ_EVIDENCE_NONE);
    in_utf8("\xE4", UJ_EVIDENCE_NONE);
    in_utf8("\xE7\x8E\x8B\xE4", UJ_DECIDES_GB18030); /* 王 and a lead byte are two characters of GB 18030 */
    in_utf8("a\x80", UJ_EVIDENCE_NONE);
}

static void chinese_throughout_decides_for_utf8(void **state) {
    (void)state;
    static const char *const texts[] = {"王",
                                        "李某",
                                        "欧阳建国",
                                        "买买提·吐尔逊",
                                        "𠮷野",
                                        "王〇",
                                        "张三（男）",
                                        "A栋3号，无",
                                        "“合同”到期",
                                        "失业登记注销地行政区划代码",
                                        "某某——见附件…",
                                        "　王伟",
                                        "王 伟",
                                        "㛃䶮",
                                        "2020年9月"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        in_utf8(texts[i], UJ_DECIDES_UTF8);
    }
}

static void what_is_valid_in_one_only_decides(void **state) {
    (void)state;
    in_utf8("é王", UJ_DECIDES_UTF8); /* five bytes: the last one is half a character */
    in_utf8("Ἀ", UJ_DECIDES_UTF8);
    in_gb18030("李某", UJ_DECIDES_GB18030);
    in_gb18030("王伟", UJ_DECIDES_GB18030);
    in_gb18030("失业登记注销地行政区划代码", UJ_DECIDES_GB18030);
    in_gb18030("𠮷野", UJ_DECIDES_GB18030);
    in_gb18030("买买提·吐尔逊", UJ_DECIDES_GB18030);
    in_gb18030("José", UJ_DECIDES_GB18030); /* é has two bytes there, of which one is ASCII in no reading of UTF-8 */
}

static void names_that_are_valid_in_both_lean_to_gb18030(void **state) {
    (void)state;
    static const char *const names[] = {"郑伟", "谢强", "郑强", "毛路", "欧毛", "郑伟1", "(郑伟)", "郑 伟"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        in_gb18030(names[i], UJ_LEANS_GB18030);
    }
    in_utf8("·", UJ_LEANS_GB18030); /* the bytes of 路 */
}

static void letters_of_other_scripts_lean_to_utf8(void **state) {
    (void)state;
    static const char *const names[] = {"José", "Müller", "José·García", "О'Нил", "Γιώργος", "ئابلىز", "Ωé A"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        in_utf8(names[i], UJ_LEANS_UTF8);
    }
}

/* Three characters of GB 2312 that are two of UTF-8: about one real name in 25,000. */
static void a_real_name_decides_for_utf8_by_chance(void **state) {
    (void)state;
    static const char name[] = "\xE4\xB8\xB0\xE6\xB5\xB7"; /* 丰海 */
    tells(name, 6, UJ_DECIDES_UTF8);
    struct uj_witness witness = {.gb18030 = 1};
    assert_true(uj_witness_add(&witness, UJ_DECIDES_UTF8, name, 6));
    assert_false(uj_is_other_encoding(&witness)); /* alone it proves nothing … */
    assert_true(uj_witness_add(&witness, UJ_DECIDES_UTF8, name, 6));
    assert_true(uj_is_other_encoding(&witness)); /* … twice it does … */
    assert_false(uj_witness_add(&witness, UJ_DECIDES_GB18030, "\xCD\xF5", 2));
    assert_false(uj_is_other_encoding(&witness));                       /* … unless something speaks against it */
    static const char *const certain[] = {"李某", "丰海丰海", "丰海A"}; /* 鏉庢煇; four Han; not Han throughout */
    for (size_t i = 0; i < sizeof certain / sizeof *certain; i++) {
        struct uj_witness one = {.gb18030 = 1};
        assert_true(uj_witness_add(&one, uj_evidence_of(certain[i], strlen(certain[i])), certain[i], strlen(certain[i])));
        assert_true(uj_is_other_encoding(&one));
    }
}

/* Against the two decoders, over random cells. */
static void any_bytes_are_judged_by_both_readings(void **state) {
    (void)state;
    struct dice dice = {77};
    for (int round = 0; round < 300000; round++) {
        static const unsigned char likely[] = {0xE4, 0xB8, 0xAD, 0xC2, 0xB7, 0xD6, 0xA3,
                                               0xCE, 0xB0, 'a',  '1',  ' ',  0x81, 0x30};
        char cell[12];
        size_t size = 1 + dice_below(&dice, 8);
        for (size_t i = 0; i < size; i++) {
            cell[i] = dice_below(&dice, 3) ? (char)likely[dice_below(&dice, sizeof likely)] : (char)dice_next(&dice);
        }
        int ascii = 1;
        for (size_t i = 0; i < size; i++) {
            ascii &= (unsigned char)cell[i] < 0x80;
        }
        int utf8 = uj_utf8_valid_prefix(cell, size) == size, gb = uj_gb18030_valid_prefix(cell, size) == size;
        enum uj_evidence evidence = uj_evidence_of(cell, size);
        assert_int_equal(evidence == UJ_EVIDENCE_NONE, ascii || (!utf8 && !gb));
        assert_int_equal(evidence == UJ_DECIDES_GB18030, !ascii && gb && !utf8);
        assert_true(evidence != UJ_DECIDES_UTF8 || utf8);
        assert_true(ascii || gb || !utf8 || evidence == UJ_DECIDES_UTF8);
        assert_true((evidence != UJ_LEANS_UTF8 && evidence != UJ_LEANS_GB18030) || (utf8 && gb));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_and_no_text_tell_nothing),
        cmocka_unit_test(chinese_throughout_decides_for_utf8),
        cmocka_unit_test(what_is_valid_in_one_only_decides),
        cmocka_unit_test(names_that_are_valid_in_both_lean_to_gb18030),
        cmocka_unit_test(letters_of_other_scripts_lean_to_utf8),
        cmocka_unit_test(a_real_name_decides_for_utf8_by_chance),
        cmocka_unit_test(any_bytes_are_judged_by_both_readings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
