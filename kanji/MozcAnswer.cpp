// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcAnswer.h"

#include "kanji/Hiragana.h"
#include "kanji/SExpression.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace kanji {

namespace {

std::optional<quint32> numberOf(const SExpression &answer, QByteArrayView key)
{
    const SExpression *value = answer.value(key);
    if (value == nullptr || value->kind != SExpression::Kind::Atom) {
        return {};
    }
    bool isNumber = false;
    const quint32 number = value->text.toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

qsizetype segmentsOf(const SExpression &output)
{
    const SExpression *preedit = output.value("preedit");
    return preedit == nullptr ? 0 : static_cast<qsizetype>(preedit->values("segment").size());
}

QStringList candidatesOf(const SExpression &output)
{
    QStringList names;
    const SExpression *all = output.value("all-candidate-words");
    if (all == nullptr) {
        return names;
    }
    for (const SExpression &candidate : all->values("candidates")) {
        const SExpression *value = candidate.value("value");
        // One with a key of its own is a shorter word and an ending: やまだ as やま and だ, 止まだ.
        if (value == nullptr || candidate.value("key") != nullptr) {
            continue;
        }
        const QString name = QString::fromUtf8(value->text);
        if (isNameInKanji(name) && !names.contains(name)) {
            names += name;
        }
        if (names.size() == MozcAnswer::mostCandidates) {
            break;
        }
    }
    return names;
}

} // namespace

std::optional<MozcAnswer> MozcAnswer::parse(QByteArrayView line)
{
    const auto answer = SExpression::parse(line);
    if (!answer) {
        return {};
    }
    if (answer->value("mozc-emacs-helper") != nullptr) {
        return MozcAnswer{Kind::Greeting, 0, 0, 0, {}};
    }
    const auto event = numberOf(*answer, "emacs-event-id");
    const auto session = numberOf(*answer, "emacs-session-id");
    const SExpression *output = answer->value("output");
    if (!event || !session || output == nullptr) {
        return {};
    }
    return MozcAnswer{Kind::Answer, *event, *session, segmentsOf(*output), candidatesOf(*output)};
}

bool isNameInKanji(const QString &text)
{
    if (text.size() > MozcAnswer::longestName) {
        return false;
    }
    const QList<uint> letters = text.toUcs4();
    const auto isHan = [](uint letter) { return QChar::script(letter) == QChar::Script_Han; };
    return std::any_of(letters.begin(), letters.end(), isHan) &&
           std::all_of(letters.begin(), letters.end(), [&](uint letter) {
               return QChar::isLetter(letter) && (isHan(letter) || isKana(letter));
           });
}

} // namespace kanji
