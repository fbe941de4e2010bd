// SPDX-License-Identifier: Apache-2.0
#include "core/OwnQuestions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <limits>

namespace core {

namespace {

std::optional<quint16> codeFrom(const QJsonObject &object)
{
    const int code = object[QStringLiteral("code")].toInt(0);
    return code > 0 && code <= std::numeric_limits<quint16>::max()
               ? std::optional(static_cast<quint16>(code))
               : std::nullopt;
}

std::optional<WordsByLanguage> wordsFrom(const QJsonObject &object)
{
    WordsByLanguage words;
    for (const QString &language :
         {QStringLiteral("ja"), QStringLiteral("ja-x-easy"), QStringLiteral("en")}) {
        const QString text = object[language].toString().simplified();
        if (text.size() > longestOwnWords) {
            return std::nullopt;
        }
        if (!text.isEmpty()) {
            words.insert(language, text);
        }
    }
    return words.contains(QStringLiteral("ja")) ? std::optional(words) : std::nullopt;
}

// Of one list, question or choice: no code twice.
template <typename Item, typename Read>
std::optional<QList<Item>>
itemsFrom(const QJsonArray &array, qsizetype least, qsizetype most, const Read &read)
{
    if (array.size() < least || array.size() > most) {
        return std::nullopt;
    }
    QList<Item> items;
    QSet<quint16> codes;
    for (const auto &value : array) {
        const auto item = read(value.toObject());
        if (!item || codes.contains(item->code)) {
            return std::nullopt;
        }
        codes.insert(item->code);
        items.append(*item);
    }
    return items;
}

std::optional<OwnQuestion::Choice> choiceFrom(const QJsonObject &object)
{
    const auto code = codeFrom(object);
    const auto words = wordsFrom(object);
    return code && words ? std::optional(OwnQuestion::Choice{*code, *words}) : std::nullopt;
}

std::optional<OwnQuestion> questionFrom(const QJsonObject &object)
{
    const auto code = codeFrom(object);
    const auto words = wordsFrom(object);
    const auto choices = itemsFrom<OwnQuestion::Choice>(
        object[QStringLiteral("choices")].toArray(), 2, mostOwnChoices, choiceFrom);
    return code && words && choices ? std::optional(OwnQuestion{*code, *words, *choices})
                                    : std::nullopt;
}

} // namespace

QString inLanguage(const WordsByLanguage &words, const QString &language)
{
    return words.value(language, words.value(QStringLiteral("ja")));
}

std::optional<QList<OwnQuestion>> ownQuestionsFrom(const QByteArray &json)
{
    const QJsonArray array =
        QJsonDocument::fromJson(json).object()[QStringLiteral("questions")].toArray();
    return itemsFrom<OwnQuestion>(array, 1, mostOwnQuestions, questionFrom);
}

} // namespace core
