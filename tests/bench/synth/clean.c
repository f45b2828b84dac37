/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A record that no rule complains about, made of its number and the seed alone: the same record whatever the format, the
 * encoding and the machine. All people are invented.
 */
#include "synth.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- numbers --- */

/* splitmix64 */
uint64_t random_next(struct random *random) {
    uint64_t z = random->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

uint32_t random_below(struct random *random, uint32_t limit) {
    return (uint32_t)((random_next(random) >> 32) * limit >> 32);
}

int random_chance(struct random *random, uint32_t per_mille) {
    return random_below(random, 1000) < per_mille;
}

struct random random_for(const struct synth *synth, uint64_t record, uint64_t purpose) {
    struct random random = {synth->seed ^ (purpose << 56)};
    random.state = random_next(&random) ^ record * 0xD1342543DE82EF95u;
    return random;
}

enum purpose { PURPOSE_RECORD = 1, PURPOSE_AREA = 4, PURPOSE_NEAR = 5 };

/* --- days --- */

int day_of(int year, int month, int day) {
    int y = month < 3 ? year - 1 : year;
    int m = month < 3 ? month + 9 : month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
}

void day_split(int number, int *year, int *month, int *day) {
    int era = number / 146097, of_era = number % 146097;
    int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * y + y / 4 - y / 100);
    int m = (5 * of_year + 2) / 153;
    *day = of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = era * 400 + y + (m >= 10);
}

/* --- texts --- */

void set_bytes(struct record *record, enum field field, const char *bytes, size_t size) {
    if (size > FIELD_BYTES) {
        fail("a value of %zu bytes", size);
    }
    memcpy(record->text[field], bytes, size);
    record->size[field] = (uint32_t)size;
}

void set_text(struct record *record, enum field field, const char *text) {
    set_bytes(record, field, text, strlen(text));
}

static void digits(char *at, size_t count, uint64_t value) {
    while (count > 0) {
        at[--count] = (char)('0' + value % 10);
        value /= 10;
    }
}

static void write_day(char at[8], int day) {
    int y, m, d;
    day_split(day, &y, &m, &d);
    digits(at, 8, (uint64_t)(y * 10000 + m * 100 + d));
}

void set_day(struct record *record, enum field field, int day) {
    write_day(record->text[field], day);
    record->size[field] = 8;
}

int get_day(const struct record *record, enum field field) {
    int number[8];
    for (int i = 0; i < 8; i++) {
        number[i] = record->text[field][i] - '0';
    }
    return day_of(number[0] * 1000 + number[1] * 100 + number[2] * 10 + number[3], number[4] * 10 + number[5],
                  number[6] * 10 + number[7]);
}

/* GB 11643, MOD 11-2: the last character of 18, from the first 17. */
char check_character(const char *digits) {
    static const unsigned char weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    unsigned sum = 0;
    for (int i = 0; i < 17; i++) {
        sum += weights[i] * (unsigned)(digits[i] - '0');
    }
    return "10X98765432"[sum % 11];
}

/* --- names --- */

static const char *const surnames[] = {
    "王", "李", "张", "刘", "陈",   "杨",   "黄",   "赵",   "吴",   "周",   "徐",   "孙",  "马", "朱", "胡", "郭",
    "何", "林", "高", "罗", "郑",   "梁",   "谢",   "宋",   "唐",   "许",   "邓",   "冯",  "韩", "曹", "曾", "彭",
    "萧", "蔡", "潘", "田", "董",   "袁",   "于",   "余",   "叶",   "蒋",   "杜",   "苏",  "魏", "程", "吕", "丁",
    "沈", "任", "姚", "卢", "傅",   "钟",   "姜",   "崔",   "谭",   "廖",   "范",   "汪",  "陆", "金", "石", "戴",
    "贾", "韦", "夏", "邱", "方",   "侯",   "邹",   "熊",   "孟",   "秦",   "白",   "江",  "阎", "薛", "尹", "段",
    "雷", "黎", "史", "龙", "陶",   "贺",   "顾",   "毛",   "郝",   "龚",   "邵",   "万",  "钱", "严", "覃", "武",
    "戚", "莫", "孔", "褚", "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "慕容", "令狐"};
static const char *const given[] = {
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超",
    "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰", "红", "建", "国", "志", "文", "云", "海", "燕",
    "春", "梅", "林", "晓", "东", "波", "宇", "浩", "然", "子", "轩", "欣", "怡", "佳", "琪", "梓", "涵",
    "雨", "桐", "诗", "思", "远", "航", "博", "睿", "晨", "曦", "雪", "莹", "婷", "慧", "颖", "鹏", "飞",
    "龙", "凤", "福", "贵", "荣", "祥", "瑞", "康", "宁", "安", "乐", "天", "旭", "光", "辉", "煜", "熙",
    "嘉", "俊", "彦", "哲", "瀚", "淑", "珍", "珠", "琴", "瑶", "璐", "瑾", "瑜", "珺", "玥"};
static const char *const minority[] = {"买买提·艾力",     "阿卜杜拉·吾买尔",   "古丽娜尔·买买提",
                                       "阿依古丽·托合提", "麦麦提明·阿卜力孜", "努尔兰·哈森",
                                       "扎西·多吉",       "次仁·卓玛",         "斯琴·高娃",
                                       "巴图·孟和",       "艾尼瓦尔·依明",     "帕提古丽·阿布都热合曼",
                                       "迪丽拜尔·玉素甫", "叶尔江·别克"};
static const char *const foreign[] = {"约翰·史密斯",   "玛丽·杜邦",  "山田太郎",    "金敏俊",
                                      "安娜·伊万诺娃", "SMITH·JOHN", "DUPONT·MARIE"};
static const char *const minority_handlers[] = {"古丽·艾力", "扎西·多吉", "阿依·努尔"};
/* Characters that are in no GBK: extension A, the positions re-mapped in 2022, radicals of the URO's end. */
static const char *const rare[] = {"䶮", "㛃", "㑇", "䥽", "龴", "龻", "鿏", "鿔", "𬭊", "𫖯", "𠅤", "𪩘", "𬱖", "𰻝"};

static size_t append(char *at, const char *text) {
    size_t size = strlen(text);
    memcpy(at, text, size);
    return size;
}

static size_t append_point(char *at, uint32_t point) {
    at[0] = (char)(0xF0 | point >> 18);
    at[1] = (char)(0x80 | (point >> 12 & 0x3F));
    at[2] = (char)(0x80 | (point >> 6 & 0x3F));
    at[3] = (char)(0x80 | (point & 0x3F));
    return 4;
}

/* Any character of the CJK extensions B to H, all of four bytes in both encodings. */
static size_t append_extension(char *at, struct random *random) {
    static const uint32_t blocks[][2] = {{0x20000, 0x2A6DE}, {0x2A700, 0x2B739}, {0x2B740, 0x2B81E}, {0x2B820, 0x2CEA2},
                                         {0x2CEB0, 0x2EBE1}, {0x30000, 0x3134B}, {0x31350, 0x323B0}};
    const uint32_t *block = blocks[random_below(random, COUNT(blocks))];
    return append_point(at, block[0] + random_below(random, block[1] - block[0]));
}

/* 姚睿珺 in GB18030 is valid UTF-8, and not all of it GB 2312: such a name is rightly warned of. 珺 and 玥 stand at the end
 * of no name of three characters. */
static const char *given_name(int place, uint32_t number) {
    return given[place > 0 && number + 2 >= COUNT(given) ? number - 2 : number];
}

static void set_name(struct record *record, enum field field, struct random *random) {
    char *name = record->text[field];
    size_t size = append(name, surnames[random_below(random, COUNT(surnames))]);
    int count = random_chance(random, 750) ? 2 : 1;
    for (int i = 0; i < count; i++) {
        uint32_t kind = random_below(random, 1000);
        if (kind < 4) {
            size += append(name + size, rare[random_below(random, COUNT(rare))]);
        } else if (kind < 8 && field == AAC003) {
            size += append_extension(name + size, random);
        } else {
            size += append(name + size, given_name(i, random_below(random, COUNT(given))));
        }
    }
    record->size[field] = (uint32_t)size;
}

/* An office has four people who handle records. */
static void set_handler(const struct synth *synth, struct record *record, int area, struct random *random) {
    struct random office = random_for(synth, (uint64_t)area * 4 + random_below(random, 4), PURPOSE_RECORD);
    if (random_chance(&office, 10)) {
        set_text(record, AAE011, minority_handlers[random_below(&office, COUNT(minority_handlers))]);
    } else {
        set_name(record, AAE011, &office);
    }
}

/* --- identity --- */

/* 6 of area + birth date + 3 of sequence + check character. */
static void write_number(char at[18], int area, int day, int sex, uint32_t sequence) {
    digits(at, 6, (uint64_t)area);
    write_day(at + 6, day);
    digits(at + 14, 3, (uint64_t)(sequence / 2 % 499 * 2 + (sex == 1 ? 1 : 2)));
    at[17] = check_character(at);
}

void set_citizen(struct record *record, int area, int day, int sex, uint32_t sequence) {
    write_number(record->text[AAC002], area, day, sex, sequence);
    record->size[AAC002] = 18;
    record->sex = sex;
    record->sequence = sequence;
}

static void letters_and_digits(struct record *record, const char *letters, size_t count, struct random *random) {
    char text[24];
    size_t size = append(text, letters);
    digits(text + size, count, random_next(random));
    set_bytes(record, AAC044, text, size + count);
}

/* AAC058 and a plausible AAC044. */
void set_documents(struct record *record, const char *kind, struct random *random) {
    set_text(record, AAC058, kind);
    if (strcmp(kind, "01") == 0 || strcmp(kind, "07") == 0) {
        set_bytes(record, AAC044, record->text[AAC002], record->size[AAC002]);
    } else if (strcmp(kind, "04") == 0) {
        letters_and_digits(record, "H", 8, random);
    } else if (strcmp(kind, "05") == 0) {
        letters_and_digits(record, "M", 8, random);
    } else if (strcmp(kind, "06") == 0) {
        letters_and_digits(record, "", 8, random);
    } else if (strcmp(kind, "08") == 0 || strcmp(kind, "16") == 0) {
        letters_and_digits(record, "E", 8, random);
    } else if (strcmp(kind, "09") == 0) {
        set_bytes(record, AAC044, record->text[AAC002], record->size[AAC002]);
        memcpy(record->text[AAC044] + record->size[AAC044], "43", 2); /* kind and grade of disability */
        record->size[AAC044] += 2;
    } else if (strcmp(kind, "90") == 0) {
        letters_and_digits(record, "A", 8, random);
    } else {
        letters_and_digits(record, "F", 11, random);
    }
}

static void set_resident(struct record *record, int day, struct random *random) {
    static const char *const documents[3] = {"04", "05", "06"};
    uint32_t which = random_below(random, 3);
    set_citizen(record, 810000 + (int)which * 10000, day, record->sex, random_below(random, 998));
    set_documents(record, random_chance(random, 700) ? documents[which] : "90", random);
}

static const struct {
    const char *letters;
    int number;
} countries[] = {{"CAN", 124}, {"USA", 840}, {"GBR", 826}, {"FRA", 250}, {"DEU", 276},
                 {"JPN", 392}, {"KOR", 410}, {"SGP", 702}, {"AUS", 36},  {"RUS", 643}};
static const int issuing_provinces[] = {11, 12, 21, 31, 32, 33, 35, 37, 44, 51};

/* The card since December 2023: 9, province, nationality, then as a citizen's number. */
static void set_card_2023(struct record *record, int day, struct random *random) {
    int province = issuing_provinces[random_below(random, COUNT(issuing_provinces))];
    int nationality = countries[random_below(random, COUNT(countries))].number;
    set_citizen(record, 900000 + province * 1000 + nationality, day, record->sex, random_below(random, 998));
    set_documents(record, "07", random);
}

/* The card until 2023: weights 7-3-1 over 14 characters, A = 10. */
static void set_card_2004(struct record *record, int day, struct random *random) {
    static const unsigned char weights[3] = {7, 3, 1};
    char *text = record->text[AAC002];
    char date[8];
    memcpy(text, countries[random_below(random, COUNT(countries))].letters, 3);
    digits(text + 3, 4, (uint64_t)issuing_provinces[random_below(random, COUNT(issuing_provinces))] * 100);
    write_day(date, day);
    memcpy(text + 7, date + 2, 6);
    digits(text + 13, 1, random_below(random, 10));
    unsigned sum = 0;
    for (int i = 0; i < 14; i++) {
        unsigned figure = (unsigned)(text[i] >= 'A' ? text[i] - 'A' + 10 : text[i] - '0');
        sum += weights[i % 3] * figure;
    }
    text[14] = (char)('0' + sum % 10);
    record->size[AAC002] = 15;
    set_documents(record, "07", random);
}

/* Three letters, a reserve digit, the document number filled with zeros to 14. */
static void set_foreign_social(struct record *record, struct random *random) {
    set_documents(record, "08", random);
    memcpy(record->text[AAC002], countries[random_below(random, COUNT(countries))].letters, 3);
    memset(record->text[AAC002] + 3, '0', 15);
    memcpy(record->text[AAC002] + 18 - record->size[AAC044], record->text[AAC044], record->size[AAC044]);
    record->size[AAC002] = 18;
}

static void set_native(const struct synth *synth, struct record *record, int area, int day, struct random *random) {
    uint32_t from = random_below(random, 100);
    int home = from < 60 || (from >= 85 && synth->abolished_count == 0) ? area
               : from < 85 ? synth->in_force[random_below(random, (uint32_t)synth->in_force_count)]
                           : synth->abolished[random_below(random, (uint32_t)synth->abolished_count)];
    set_citizen(record, home, day, record->sex, random_below(random, 998));
    uint32_t kind = random_below(random, 100);
    set_documents(record, kind < 92 ? "01" : kind < 98 ? "90" : kind < 99 ? "09" : "99", random);
}

/* --- the record --- */

static int area_of(const struct synth *synth, uint64_t number) {
    struct random random = random_for(synth, number, PURPOSE_AREA);
    return synth->in_force[random_below(&random, (uint32_t)synth->in_force_count)];
}

/* Local systems number in different ways; the running number makes each of them unique. */
static void set_serial(const struct synth *synth, struct record *record, uint64_t number, int area) {
    static const struct {
        const char *letters;
        unsigned char date, counter;
    } styles[4] = {{"", 8, 8}, {"SY", 6, 9}, {"TC", 8, 8}, {"", 6, 9}};
    char text[18], date[8];
    size_t size = append(text, styles[area % 4].letters);
    size_t date_size = styles[area % 4].date;
    write_day(date, synth->today - (int)(number * 7919 % 400));
    memcpy(text + size, date + 8 - date_size, date_size);
    size += date_size;
    digits(text + size, styles[area % 4].counter, number);
    set_bytes(record, AAZ341, text, size + styles[area % 4].counter);
}

/* Now and then a record has the serial number of the record before it, in another area: that is no duplicate. */
static int wants_neighbour(const struct synth *synth, uint64_t number) {
    struct random random = random_for(synth, number, PURPOSE_NEAR);
    return number > 1 && random_chance(&random, 1);
}

static void set_business_id(const struct synth *synth, struct record *record, int area) {
    uint64_t number = record->number;
    char code[6];
    digits(code, 6, (uint64_t)area);
    set_bytes(record, AAB301, code, 6);
    if (wants_neighbour(synth, number) && !wants_neighbour(synth, number - 1) && area_of(synth, number - 1) != area) {
        set_serial(synth, record, number - 1, area_of(synth, number - 1));
    } else {
        set_serial(synth, record, number, area);
    }
}

static void set_remark(struct record *record, struct random *random) {
    static const char *const plain[] = {"已与用人单位签订劳动合同",
                                        "本人电话告知已就业",
                                        "社保数据比对发现已参保",
                                        "已领取营业执照",
                                        "个体经营",
                                        "本人申请注销",
                                        "参军入伍",
                                        "经街道核实",
                                        "升学",
                                        "见附件"};
    static const char *const tricky[] = {"单位：杭州某某商贸有限公司, 岗位：会计",
                                         "本人说\"已找到工作\"",
                                         "a,b;c|d",
                                         "核实人：张三、李四（街道）",
                                         "R&D岗位<试用期>",
                                         "\"\"",
                                         ",",
                                         "路径 C:\\数据\\登记"};
    if (random_chance(random, 850)) {
        set_text(record, AAE013, plain[random_below(random, COUNT(plain))]);
    } else {
        set_text(record, AAE013, tricky[random_below(random, COUNT(tricky))]);
    }
}

static const char *reason(struct random *random) {
    static const struct {
        const char *code;
        unsigned short per_mille; /* cumulated */
    } reasons[] = {{"11", 600}, {"12", 720}, {"13", 800}, {"14", 820}, {"21", 880},
                   {"23", 890}, {"24", 930}, {"25", 940}, {"26", 950}, {"90", 1000}};
    uint32_t at = random_below(random, 1000);
    size_t i = 0;
    while (reasons[i].per_mille <= at) {
        i++;
    }
    return reasons[i].code;
}

/* From the 16th birthday on; with a pension, from an age at which every pension is lawful. */
static int birth_day(const struct record *record, struct random *random, int pensioner) {
    int year, month, day;
    day_split(get_day(record, ADC210), &year, &month, &day);
    int youngest = !pensioner ? 16 : record->sex == 1 ? 63 : 55;
    int from = day_of(year - (pensioner ? 75 : 60), month, day);
    int to = day_of(year - youngest, month, day);
    return from + (int)random_below(random, (uint32_t)(to - from + 1));
}

void make_clean(const struct synth *synth, uint64_t number, struct record *record) {
    struct random random = random_for(synth, number, PURPOSE_RECORD);
    int area = area_of(synth, number);
    record->number = number;
    record->wound = WHOLE;
    record->sex = random_chance(&random, 520) ? 1 : 2;
    set_business_id(synth, record, area);

    int handled = synth->today - (random_chance(&random, 850) ? 0 : 1 + (int)random_below(&random, 40));
    set_day(record, AAE036, handled);
    set_day(record, ADC210, handled - (random_chance(&random, 800) ? 0 : 1 + (int)random_below(&random, 20)));
    const char *ground = reason(&random);
    int pensioner = strcmp(ground, "21") == 0;
    set_text(record, AJC00A, ground);

    uint32_t kind = random_below(&random, 1000);
    int born = birth_day(record, &random, pensioner);
    if (kind < 985 || pensioner) {
        set_native(synth, record, area, born, &random);
    } else if (kind < 995) {
        set_resident(record, born, &random);
    } else if (kind < 998) {
        set_card_2023(record, born, &random);
    } else if (kind < 999) {
        set_card_2004(record, born, &random);
    } else {
        set_foreign_social(record, &random);
    }
    if (kind >= 995 && !pensioner) {
        set_text(record, AAC003, foreign[random_below(&random, COUNT(foreign))]);
    } else if (random_chance(&random, 20)) {
        set_text(record, AAC003, minority[random_below(&random, COUNT(minority))]);
    } else {
        set_name(record, AAC003, &random);
    }
    set_handler(synth, record, area, &random);
    if (random_chance(&random, 800) && strcmp(ground, "90") != 0) {
        record->size[AAE013] = 0;
    } else {
        set_remark(record, &random);
    }
    digits(record->text[AAC004], 1, (uint64_t)record->sex);
    record->size[AAC004] = 1;
}
