// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardStorm.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int examineEvery = 10;  // changes
constexpr int guard = 15'000;     // ms, until a desk counts as stuck
constexpr int longestPause = 600; // ms; pcscd looks every 400
constexpr int fullTries = 3;
constexpr int fullFaceTries = 10;

const std::vector<QString> &strangeCards()
{
    static const std::vector<QString> cards{u"suica"_s, u"bank"_s, u"licence"_s, u"phone"_s};
    return cards;
}

const std::vector<QString> &hostileFiles()
{
    static const std::vector<QString> files{u""_s,
                                            u"FF20820400DF2201410000"_s,
                                            u"FF2080DF2201410000"_s,
                                            u"FF2008DF220141DF220142"_s,
                                            u"FF2005DF2202C328"_s};
    return files;
}

} // namespace

const std::vector<CardStorm::Person> &CardStorm::persons()
{
    static const std::vector<Person> people{
        {u"yamada"_s, "1234", "55021720352285", u"見本　花子"_s},
        {u"takasaki"_s, "4649", "30090420310815", u"髙﨑　𠮷見本"_s},
        {u"smith"_s, "2580", "91063020294471", u"MIHON SAMPLE JOHN SMITH"_s},
        {u"kodomo"_s, "0405", "04040520275526", u"見本　次郎"_s},
    };
    return people;
}

CardStorm::CardStorm(PracticeReader &reader, quint32 seed)
    : m_reader(reader)
    , m_random(seed)
{}

QJsonObject CardStorm::someFault()
{
    const int at = 1 + below(8); // any APDU of a visit
    switch (below(9)) {
    case 0:
        return {{u"removeAt"_s, at}};
    case 1:
        return {{u"removeAt"_s, at},
                {u"returnsAs"_s, persons()[static_cast<std::size_t>(below(4))].card},
                {u"returnsAfterMs"_s, below(longestPause)}};
    case 2:
        return {{u"stubAnswerAt"_s, at}};
    case 3:
        return {{u"hiccup"_s, true}};
    case 4:
        return {{u"file"_s,
                 hostileFiles()[static_cast<std::size_t>(
                     below(static_cast<int>(hostileFiles().size())))]}};
    case 5:
        return {{u"delayMs"_s, 20 + below(60)}, {u"maxRead"_s, 32 + below(64)}};
    case 6:
        return {{u"getResponseBytes"_s, 20 + below(100)}};
    default:
        return {};
    }
}

void CardStorm::layDownSomething()
{
    m_desk.steps.clear();
    m_isEmpty = false;
    if (below(6) == 0) {
        m_lying = nullptr;
        m_reader.insert(strangeCards()[static_cast<std::size_t>(below(4))]);
        return;
    }
    m_lying = &persons()[static_cast<std::size_t>(below(4))];
    const QJsonObject fault = someFault();
    m_reader.insert(m_lying->card, fault);
    if (fault.contains(u"returnsAs"_s)) {
        // Whose card comes back nobody at the desk can know.
        m_lying = nullptr;
    }
}

void CardStorm::takeAway()
{
    m_reader.remove();
    m_lying = nullptr;
    m_isEmpty = true;
}

void CardStorm::enter()
{
    m_entered = m_lying;
    ++m_entries;
    if (below(4) == 0) {
        m_desk.enterFace(m_lying->faceNumber);
    } else {
        m_desk.enter(m_lying->pin);
    }
}

void CardStorm::change()
{
    ++m_changes;
    if (m_isEmpty || below(3) == 0) {
        layDownSomething(); // over another card: a swap
    } else {
        takeAway();
    }
}

void CardStorm::wait(int milliseconds)
{
    QTest::qWait(milliseconds);
}

std::optional<QString> CardStorm::examined()
{
    for (const core::Draft &draft : m_desk.drafts) {
        if (m_entered == nullptr || !draft.name || draft.name->value != m_entered->name) {
            return u"another person's data came than the one whose PIN was entered"_s;
        }
        ++m_people;
    }
    m_desk.drafts.clear();
    return std::nullopt;
}

std::optional<QString> CardStorm::comesBack()
{
    takeAway();
    m_desk.forget();
    QElapsedTimer since;
    since.start();
    m_reader.insert(persons().front().card);
    if (!QTest::qWaitFor([this] { return m_desk.isReady(fullTries); }, guard)) {
        return u"an undisturbed card was not ready again"_s;
    }
    m_slowestReturn = std::max(m_slowestReturn, since.elapsed());
    m_reader.remove();
    if (!QTest::qWaitFor([this] { return m_desk.isGone(); }, guard)) {
        return u"the desk did not see that the card was taken"_s;
    }
    m_desk.forget();
    return noTryIsSpent();
}

std::optional<QString> CardStorm::noTryIsSpent()
{
    for (const Person &person : persons()) {
        if (m_reader.triesLeft(person.card) != fullTries ||
            m_reader.faceTriesLeft(person.card) != fullFaceTries) {
            return u"a try was spent that nobody typed"_s;
        }
    }
    if (m_reader.verifies() + m_reader.faceVerifies() > m_entries) {
        return u"something was sent more often than it was entered"_s;
    }
    return m_reader.forbidden() == 0 ? std::nullopt
                                     : std::optional(u"something forbidden was asked for"_s);
}

std::optional<QString> CardStorm::run(int changes)
{
    for (const int until = m_changes + changes; m_changes < until;) {
        change();
        // Half of them wait until their card is known.
        wait(below(m_isEmpty ? longestPause : 2 * longestPause));
        if (m_lying != nullptr && m_desk.isReady(fullTries) && below(3) != 0) {
            enter();
            wait(below(longestPause));
        }
        if (auto finding = examined()) {
            return finding;
        }
        if (m_changes % examineEvery == 0) {
            if (auto finding = comesBack()) {
                return finding;
            }
        }
    }
    return std::nullopt;
}
