// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcConfig.h"

#include <array>

namespace kanji {

namespace {

// Numbers of message Config in mozc's src/protocol/config.proto; all are varints.
struct Field
{
    unsigned number;
    unsigned value;
};

constexpr std::array fields{
    Field{20, 1},  // incognito_mode: nothing that changes its data
    Field{23, 1},  // presentation_mode: no suggestion while it is typed
    Field{50, 2},  // history_learning_level: NO_HISTORY. Else .history.db is written
    Field{80, 0},  // use_date_conversion (きょう → 11月29日)
    Field{82, 0},  // use_symbol_conversion
    Field{83, 0},  // use_number_conversion
    Field{84, 0},  // use_emoticon_conversion
    Field{85, 0},  // use_calculator
    Field{86, 0},  // use_t13n_conversion (カレン → Karen)
    Field{87, 0},  // use_zip_code_conversion
    Field{88, 0},  // use_spelling_correction
    Field{100, 0}, // use_history_suggest
    Field{101, 0}, // use_dictionary_suggest
    Field{102, 0}, // use_realtime_conversion: no conversion before it is asked for
};

QByteArray varint(unsigned number)
{
    QByteArray bytes;
    for (; number >= 0x80; number >>= 7) {
        bytes += static_cast<char>((number & 0x7f) | 0x80);
    }
    bytes += static_cast<char>(number);
    return bytes;
}

} // namespace

QByteArray mozcConfig()
{
    QByteArray bytes;
    for (const Field &field : fields) {
        constexpr unsigned varintType = 0;
        bytes += varint(field.number << 3 | varintType) + varint(field.value);
    }
    return bytes;
}

} // namespace kanji
