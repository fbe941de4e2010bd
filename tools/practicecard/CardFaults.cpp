// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CardFaults.h"

#include <QHash>
#include <QJsonValue>

#include <functional>

namespace practice {

namespace {

using namespace Qt::StringLiterals;

using Setter = std::function<bool(CardFaults &, const QJsonValue &)>;

Setter number(int CardFaults::*member)
{
    return [member](CardFaults &faults, const QJsonValue &value) {
        faults.*member = value.toInt(-1);
        return faults.*member >= 0;
    };
}

Setter flag(bool CardFaults::*member)
{
    return [member](CardFaults &faults, const QJsonValue &value) {
        faults.*member = value.toBool();
        return value.isBool();
    };
}

Setter word(quint16 CardFaults::*member)
{
    return [member](CardFaults &faults, const QJsonValue &value) {
        bool good = false;
        faults.*member = value.toString().toUShort(&good, 16);
        return good;
    };
}

const QHash<QString, Setter> &setters()
{
    static const QHash<QString, Setter> table{
        {u"delayMs"_s, number(&CardFaults::delayMs)},
        {u"removeAt"_s, number(&CardFaults::removeAt)},
        {u"removeSpendsTry"_s, flag(&CardFaults::removeSpendsTry)},
        {u"stubAnswerAt"_s, number(&CardFaults::stubAnswerAt)},
        {u"hiccup"_s, flag(&CardFaults::hiccup)},
        {u"maxRead"_s, number(&CardFaults::maxRead)},
        {u"getResponseBytes"_s, number(&CardFaults::getResponseBytes)},
        {u"exactLength"_s, flag(&CardFaults::exactLength)},
        {u"blockedWord"_s, word(&CardFaults::blockedWord)},
        {u"wrongWord"_s, word(&CardFaults::wrongWord)},
        {u"readWord"_s, word(&CardFaults::readWord)},
        {u"endWord"_s, word(&CardFaults::endWord)},
        {u"openAtStart"_s, flag(&CardFaults::openAtStart)},
        {u"file"_s,
         [](CardFaults &faults, const QJsonValue &value) {
             faults.file = QByteArray::fromHex(value.toString().toLatin1());
             return value.isString();
         }},
        {u"returnsAs"_s,
         [](CardFaults &faults, const QJsonValue &value) {
             faults.returnsAs = value.toString();
             return value.isString();
         }},
        {u"returnsAfterMs"_s, number(&CardFaults::returnsAfterMs)},
    };
    return table;
}

} // namespace

core::Result<CardFaults, QString> CardFaults::from(const QJsonObject &json, CardFaults base)
{
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto setter = setters().find(member.key());
        if (setter == setters().end() || !(*setter)(base, member.value())) {
            return core::fail(member.key());
        }
    }
    return base;
}

} // namespace practice
