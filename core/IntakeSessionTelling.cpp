// SPDX-License-Identifier: Apache-2.0
// A name told aloud: in which kanji it may be written.
#include "core/IntakeSession.h"

namespace core {

void IntakeSession::offerSpellings(KanjiCandidates &candidates)
{
    m_spellings = &candidates;
    connect(&candidates,
            &KanjiCandidates::found,
            this,
            [this](const QString &kana, const QStringList &spellings) {
                take(input::SpellingsFound{kana, spellings});
            });
}

void IntakeSession::carryOut(const command::AskSpellings &command)
{
    if (m_spellings != nullptr) {
        m_spellings->ask(command.kana);
    }
}

} // namespace core
