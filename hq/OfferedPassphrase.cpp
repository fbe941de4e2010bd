// SPDX-License-Identifier: Apache-2.0
#include "hq/OfferedPassphrase.h"

#include "core/SecretBytes.h"

#include <string_view>

namespace hq {

namespace {

constexpr std::string_view consonants = "bdghjkmnprstyz";
constexpr std::string_view vowels = "aeiou";
constexpr int words = 4;
constexpr int syllablesOfAWord = 3;

// Every one of `letters` as likely as the others: a byte beyond their last whole round is drawn
// anew.
char randomOf(std::string_view letters)
{
    const std::size_t bound = 256 - 256 % letters.size();
    while (true) {
        const auto byte = core::SecretBytes::random(1);
        if (*byte.data() < bound) {
            return letters[*byte.data() % letters.size()];
        }
    }
}

} // namespace

QByteArray offeredPassphrase()
{
    QByteArray passphrase;
    for (int word = 0; word < words; ++word) {
        if (word > 0) {
            passphrase.append(' ');
        }
        for (int syllable = 0; syllable < syllablesOfAWord; ++syllable) {
            passphrase.append(randomOf(consonants)).append(randomOf(vowels));
        }
    }
    return passphrase;
}

} // namespace hq
