// SPDX-License-Identifier: Apache-2.0
#include "vault/WordList.h"

#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace vault {

WordList::WordList()
{
    QFile file(u":/words/passphrase.txt"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    while (isThere && !file.atEnd()) {
        m_words.push_back(file.readLine().trimmed());
    }
    // A shorter list would quietly make weaker words.
    if (m_words.size() != size) {
        qFatal("the list of words is not the one that this program was made with");
    }
}

core::SecretBytes WordList::draw(int count) const
{
    core::SecretBytes drawn;
    for (int i = 0; i < count; ++i) {
        if (i > 0) {
            drawn.append(' ');
        }
        for (const char letter : m_words[randombytes_uniform(size)]) {
            drawn.append(static_cast<unsigned char>(letter));
        }
    }
    return drawn;
}

} // namespace vault
