// SPDX-License-Identifier: Apache-2.0
#include "hq/DeskTable.h"

#include "hq/BoardText.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace hq {

DeskTable::DeskTable(const OfficePages &pages, std::vector<core::Shelter> shelters, Clock clock)
    : m_pages(pages)
    , m_shelters(std::move(shelters))
    , m_clock(std::move(clock))
{}

QString DeskTable::shelterName(const SignedIn &who, const core::ShelterCode &code) const
{
    if (code.isEmpty()) {
        return m_pages.words(who.language)(u"desks.byFile"_s);
    }
    for (const core::Shelter &shelter : m_shelters) {
        if (shelter.code == code) {
            const bool isEnglish = who.language == Language::English && !shelter.nameEn.isEmpty();
            return isEnglish ? shelter.nameEn : shelter.name;
        }
    }
    return code;
}

QString DeskTable::button(const SignedIn &who,
                          const QByteArray &path,
                          const core::KioskId &kiosk,
                          const QString &word,
                          const QString &more) const
{
    return OfficePages::form(who,
                             path,
                             OfficePages::hidden(u"desk"_s, kiosk.text()) + more +
                                 u"<button>%1</button>"_s.arg(say(who, word)));
}

QByteArray DeskTable::seen(const Kept &kept)
{
    return QByteArray::number(kept.records) + '-' + QByteArray::number(kept.since);
}

QString
DeskTable::standing(const SignedIn &who, const DesksShown &shown, const KioskEntry &kiosk) const
{
    if (kiosk.standing != Standing::Revoked) {
        return say(who,
                   kiosk.confirmedAt == 0      ? u"desks.unconfirmed"_s
                   : kiosk.box && !kiosk.holds ? u"desks.waitsForKey"_s
                                               : u"desks.admitted"_s);
    }
    const auto lock = shown.locks.find(kiosk.kiosk);
    const bool isLocked = lock != shown.locks.end() && lock->second > 0;
    const Words &words = m_pages.words(who.language);
    return say(who, u"desks.revoked"_s) + u"<br>"_s +
           OfficePages::text(
               isLocked ? words(u"desks.locked"_s, {{u"time"_s, timeText(lock->second, m_clock())}})
                        : words(u"desks.notLocked"_s));
}

QString DeskTable::kept(const SignedIn &who, const core::KioskId &kiosk, const Kept &kept) const
{
    const QString how = m_pages.words(who.language)(u"desks.kept"_s,
                                                    {{u"records"_s, QString::number(kept.records)},
                                                     {u"in"_s, QString::number(kept.people.in)},
                                                     {u"out"_s, QString::number(kept.people.out)},
                                                     {u"time"_s, timeText(kept.since, m_clock())}});
    const QString seen = OfficePages::hidden(u"seen"_s, QString::fromLatin1(DeskTable::seen(kept)));
    return u"<p class=\"warning\">%1</p>\n"_s.arg(OfficePages::text(how)) +
           button(who, "/hq/desks/count", kiosk, u"desks.count"_s, seen) +
           button(who, "/hq/desks/leave-out", kiosk, u"desks.leaveOut"_s, seen);
}

QString DeskTable::row(const SignedIn &who,
                       const DesksShown &shown,
                       const core::KioskId &kiosk,
                       const KioskEntry *entry) const
{
    const bool isAdmitted = std::ranges::binary_search(shown.admitted, kiosk) ||
                            (entry != nullptr && entry->standing == Standing::Admitted);
    QString state = entry != nullptr
                        ? standing(who, shown, *entry)
                        : say(who, isAdmitted ? u"desks.admitted"_s : u"desks.notHere"_s);
    const auto waits = shown.kept.find(kiosk);
    if (waits != shown.kept.end()) {
        state += kept(who, kiosk, waits->second);
    }
    QString todo;
    if (isAdmitted && entry != nullptr && entry->box && m_shelters.size() > 1) {
        todo += button(who, "/hq/desks/move", kiosk, u"desks.move"_s);
    }
    if (isAdmitted) {
        todo += button(who, "/hq/desks/revoke", kiosk, u"desks.revoke"_s);
    }
    return u"<tr data-desk=\"%1\"><td>%2</td><td>%1</td><td>%3</td>"
           "<td class=\"forms\">%4</td></tr>\n"_s.arg(
               OfficePages::text(kiosk.text()),
               OfficePages::text(shelterName(who, entry != nullptr ? entry->shelter : QString())),
               state,
               todo);
}

QString DeskTable::html(const SignedIn &who, const DesksShown &shown) const
{
    QString html = u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.all"_s));
    QString rows;
    std::set<core::KioskId> listed;
    for (const KioskEntry &kiosk : shown.kiosks) {
        listed.insert(kiosk.kiosk);
        rows += row(who, shown, kiosk.kiosk, &kiosk);
    }
    std::set<core::KioskId> others(shown.admitted.begin(), shown.admitted.end());
    for (const auto &[kiosk, kept] : shown.kept) {
        others.insert(kiosk); // also where the book was put back to before it knew the desk
    }
    for (const core::KioskId &kiosk : others) {
        if (!listed.contains(kiosk)) {
            rows += row(who, shown, kiosk, nullptr);
        }
    }
    if (rows.isEmpty()) {
        return html + u"<p>%1</p>\n"_s.arg(say(who, u"desks.none"_s));
    }
    if (!shown.kept.empty()) {
        html += u"<p>%1</p>\n"_s.arg(say(who, u"desks.deciding"_s));
    }
    return html + u"<table id=\"desks\">\n%1</table>\n"_s.arg(rows);
}

QString DeskTable::waiting(const SignedIn &who, const std::vector<CodeEntry> &codes) const
{
    QString html = u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.waiting"_s));
    if (codes.empty()) {
        return html + u"<p>%1</p>\n"_s.arg(say(who, u"desks.nobodyWaits"_s));
    }
    html += u"<p>%1</p>\n"_s.arg(say(who, u"desks.compare"_s));
    for (const CodeEntry &code : codes) {
        html += u"<section data-desk=\"%1\">\n<p>%2</p>\n<p class=\"digits\">%3</p>\n"_s.arg(
            OfficePages::text(code.kiosk->text()),
            OfficePages::text(shelterName(who, code.shelter)),
            OfficePages::text(code.digits));
        html += button(who, "/hq/desks/approve", *code.kiosk, u"desks.approve"_s) +
                button(who, "/hq/desks/refuse", *code.kiosk, u"desks.refuse"_s) + u"</section>\n"_s;
    }
    return html;
}

QString DeskTable::theDesk(const SignedIn &who,
                           const core::KioskId &kiosk,
                           const core::ShelterCode &shelter) const
{
    return u"<p><strong>%1</strong><br>%2</p>\n"_s.arg(OfficePages::text(shelterName(who, shelter)),
                                                       OfficePages::text(kiosk.text()));
}

QString DeskTable::shelterChoice(const SignedIn &who, const core::ShelterCode &without) const
{
    QString options;
    for (const core::Shelter &shelter : m_shelters) {
        if (shelter.code != without) {
            options += u"<option value=\"%1\">%2</option>\n"_s.arg(
                OfficePages::text(shelter.code), OfficePages::text(shelterName(who, shelter.code)));
        }
    }
    return u"<p><label for=\"shelter\">%1</label><select id=\"shelter\" name=\"shelter\">\n%2"
           "</select></p>\n"_s.arg(say(who, u"desks.shelter"_s), options);
}

QString DeskTable::moveQuestion(const SignedIn &who,
                                const core::KioskId &kiosk,
                                const core::ShelterCode &from) const
{
    return theDesk(who, kiosk, from) + u"<p>%1</p>\n"_s.arg(say(who, u"desks.moveAdvice"_s)) +
           button(who, "/hq/desks/move", kiosk, u"desks.moveNow"_s, shelterChoice(who, from));
}

QString DeskTable::revokeQuestion(const SignedIn &who,
                                  const core::KioskId &kiosk,
                                  const core::ShelterCode &shelter) const
{
    QString html = theDesk(who, kiosk, shelter) + u"<ul>\n"_s;
    for (const auto &word :
         {u"desks.revokeKeys"_s, u"desks.revokeKept"_s, u"desks.revokeFinal"_s}) {
        html += u"<li>%1</li>\n"_s.arg(say(who, word));
    }
    html += u"</ul>\n"_s + button(who,
                                  "/hq/desks/revoke",
                                  kiosk,
                                  u"desks.revokeNow"_s,
                                  OfficePages::hidden(u"sure"_s, u"yes"_s));
    return html;
}

} // namespace hq
