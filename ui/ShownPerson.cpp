// SPDX-License-Identifier: Apache-2.0
#include "ui/ShownPerson.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ShownPerson)
};

// A plan of an earlier time out says nothing about this one.
bool isPlanOfNow(const core::RosterEntry &entry)
{
    return entry.person && entry.person->backOn &&
           *entry.person->backOn >= shelterDate(entry.presenceSince);
}

QString shownOut(const core::RosterEntry &entry, const QDate &today)
{
    const QString out = core::wordOf(entry.state.presence, currentLanguageCode());
    if (!isPlanOfNow(entry)) {
        return out;
    }
    const QDate day = *entry.person->backOn;
    return day < today ? Words::tr("%1（%2にもどるはず）").arg(out, shownDay(day))
                       : Words::tr("%1（%2にもどる）").arg(out, shownDay(day));
}

} // namespace

bool isNameless(const core::RosterEntry &entry)
{
    return entry.state.isCounted() && !entry.isNamed && !entry.sameAs;
}

QString shownName(const core::RosterEntry &entry)
{
    if (entry.person && (entry.person->name || entry.person->kana)) {
        return shown((entry.person->name ? entry.person->name : entry.person->kana)->value);
    }
    if (entry.isSealedForGood) {
        return Words::tr("（ここではもう開けません）");
    }
    return entry.isNamed ? Words::tr("（封をされています）") : Words::tr("（名前はまだ）");
}

QString shownWhere(const core::RosterEntry &entry, const QDate &today)
{
    const QString language = currentLanguageCode();
    if (entry.sameAs) {
        return Words::tr("%1 と同じ人").arg(entry.sameAs->handle.displayText());
    }
    const auto &person = entry.person;
    if (entry.state.presence == core::Presence::OutForNow) {
        return shownOut(entry, today);
    }
    if (!entry.state.isCounted()) {
        const QString gone = core::wordOf(entry.state.presence, language);
        return person && person->destination.value_or(core::Destination::NotSaid) !=
                             core::Destination::NotSaid
                   ? u"%1（%2）"_s.arg(gone, core::wordOf(*person->destination, language))
                   : gone;
    }
    const QString place = core::wordOf(entry.state.cell.place, language);
    if (!person || !person->car || !core::isCarPlace(entry.state.cell.place)) {
        return place;
    }
    const QString plate = shownPlate(person->car->plate);
    return person->car->slot.isEmpty()
               ? u"%1 %2"_s.arg(place, plate)
               : Words::tr("%1 %2 / 場所 %3").arg(place, plate, person->car->slot);
}

QStringList shownBesides(const core::PersonDetails &person)
{
    QStringList lines;
    if (person.phone) {
        lines << Words::tr("電話：%1").arg(shown(person.phone->value));
    }
    if (person.emergencyContact) {
        lines << Words::tr("緊急の連絡先：%1").arg(shown(person.emergencyContact->value));
    }
    if (person.relation && person.relation != core::Relation::Self) {
        lines << Words::tr("家族を入力した人から見て：%1")
                     .arg(core::wordOf(*person.relation, currentLanguageCode()));
    }
    if (person.language && person.language->value != u"ja"_s) {
        lines << Words::tr("言葉：%1").arg(shown(person.language->value));
    }
    if (person.note) {
        lines << Words::tr("メモ：%1").arg(shown(person.note->value));
    }
    return lines;
}

QString shownNeeds(const core::NeedAnswers &said)
{
    const QString language = currentLanguageCode();
    QStringList needs;
    for (const auto &[need, answer] : said.needs) {
        if (answer != core::Answer::Yes) {
            continue;
        }
        needs << core::wordOf(need, language) + shownAmount(said, need);
    }
    return needs.join(u"、"_s);
}

QString shownAmount(const core::NeedAnswers &said, core::Need need)
{
    const auto amount = said.amounts.find(need);
    return amount == said.amounts.end()
               ? QString()
               : u"（%1）"_s.arg(
                     core::amountOf(need, currentLanguageCode()).left.arg(amount->second));
}

QString shownPlate(const QString &digits)
{
    return digits.size() == core::mostOfPlate
               ? digits.left(2) + u'-' + digits.mid(2)
               : QString(core::mostOfPlate - digits.size(), u'・') + digits;
}

} // namespace ui
