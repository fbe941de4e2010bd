// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <QByteArray>

#include <vector>

namespace vault {

// resources/words/passphrase.txt: 2048 plain Japanese words of three to eight small Roman letters,
// as the desk's pad types them. Each word drawn is worth 11 bits.
class WordList
{
public:
    static constexpr std::size_t size = 2048;

    WordList();

    [[nodiscard]] const std::vector<QByteArray> &words() const { return m_words; }
    // Drawn independently of each other, with a space between them.
    [[nodiscard]] core::SecretBytes draw(int count) const;

private:
    std::vector<QByteArray> m_words;
};

} // namespace vault
