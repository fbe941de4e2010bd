// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <optional>

// Hours of careless hands in minutes: cards are laid down, pulled, swapped for another person's at
// any moment, answer slowly, in pieces, with garbage, or not at all; whoever lies there has their
// own PIN entered, or the number on their card's face. The seed decides everything but the
// machine's speed.
class CardStorm
{
public:
    CardStorm(PracticeReader &reader, quint32 seed);

    // So many insertions, removals and swaps. A sentence when something happened that never may:
    // another person's data, a try that nobody typed, a desk that does not come back.
    [[nodiscard]] std::optional<QString> run(int changes);

    [[nodiscard]] int changes() const { return m_changes; }
    [[nodiscard]] int entries() const { return m_entries; }
    [[nodiscard]] int people() const { return m_people; }
    // From the last change until an undisturbed card was ready again, ms.
    [[nodiscard]] qint64 slowestReturn() const { return m_slowestReturn; }

private:
    struct Person
    {
        QString card;
        std::string_view pin;
        std::string_view faceNumber;
        QString name;
    };
    [[nodiscard]] static const std::vector<Person> &persons();

    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] QJsonObject someFault();
    void layDownSomething();
    void takeAway();
    void enter();
    void change();
    void wait(int milliseconds);
    [[nodiscard]] std::optional<QString> examined();
    [[nodiscard]] std::optional<QString> comesBack();
    [[nodiscard]] std::optional<QString> noTryIsSpent();

    PracticeReader &m_reader;
    QRandomGenerator m_random;
    CardDesk m_desk;
    const Person *m_lying = nullptr;   // nothing, or a card that is none of ours
    const Person *m_entered = nullptr; // whose PIN was entered last
    bool m_isEmpty = true;
    int m_changes = 0;
    int m_entries = 0;
    int m_people = 0;
    qint64 m_slowestReturn = 0;
};
