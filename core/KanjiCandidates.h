// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

namespace core {

// Port: in which kanji a name can be written that was tapped in kana. Kana is always enough, so
// that whatever goes wrong means only that there are no candidates.
class KanjiCandidates : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // The newest question is answered with found, exactly once and never from within this call; one
    // that was not answered yet is not answered any more.
    virtual void ask(const QString &kana) = 0;
    // The next question is about another person: nothing of this one's is kept, and a question that
    // was not answered yet is not answered any more.
    virtual void forget() = 0;

Q_SIGNALS:
    // kana: as it was asked. candidates: the likeliest first, none twice, each with at least one
    // kanji and otherwise kana; empty: there is none, or nobody to ask.
    void found(const QString &kana, const QStringList &candidates);
};

} // namespace core
