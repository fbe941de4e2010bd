// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace faults {

// What a desk tried, in its order.
struct Try
{
    QString uuid;
    QString word; // AttackedDesk.h
    QStringList numbers;
    bool isPromised = false;
};

// Who is in, by what the desks were promised, and by nothing else: no cells, no Lamport numbers, no
// records. It can be so plain because each wrist number has one desk that does everything with it,
// except that others may let it out at the end (AttackRules.h).
class ShelterModel
{
public:
    void take(const Try &tried)
    {
        for (const QString &number : tried.numbers) {
            m_links.try_emplace(number);
        }
        if (tried.word == QStringLiteral("SAME") || tried.word == QStringLiteral("SUSPECT")) {
            m_links[tried.numbers[0]].insert(tried.numbers[1]);
            m_links[tried.numbers[1]].insert(tried.numbers[0]);
        } else if (tried.word == QStringLiteral("APART")) {
            m_links[tried.numbers[0]].erase(tried.numbers[1]);
            m_links[tried.numbers[1]].erase(tried.numbers[0]);
        } else if (tried.word != QStringLiteral("ABOUT")) {
            takePresence(tried);
        }
    }

    [[nodiscard]] int people() const
    {
        int people = 0;
        std::set<QString> done;
        for (const auto &[number, links] : m_links) {
            const std::set<QString> group = groupOf(number);
            if (done.insert(*group.begin()).second) {
                people += isIn(group) ? 1 : 0;
            }
        }
        return people;
    }
    // Let out by two desks that did not hear of each other.
    [[nodiscard]] int letOutTwice() const { return m_letOutTwice; }

private:
    struct Word
    {
        int turn = 0; // 0: none yet
        bool isIn = false;
        bool isForeign = false;
        bool isSlip = false; // the number was taken back: it says nothing about the person's others
    };

    void takePresence(const Try &tried)
    {
        const bool isArrival = tried.word == QStringLiteral("ARRIVE");
        const bool isForeign = tried.word == QStringLiteral("FOREIGN");
        for (const QString &number : tried.numbers) {
            Word &word = m_words[number];
            const bool isOut = word.turn > 0 && !word.isIn;
            m_letOutTwice += isOut && isForeign != word.isForeign ? 1 : 0;
            // An arrival comes before everything else of its number, not of others.
            if (!isArrival || word.turn == 0) {
                word = {++m_turn,
                        isArrival || tried.word == QStringLiteral("BACK"),
                        isForeign,
                        tried.word == QStringLiteral("UNDO")};
            }
        }
    }

    [[nodiscard]] std::set<QString> groupOf(const QString &number) const
    {
        std::set<QString> group{number};
        std::vector<QString> open{number};
        while (!open.empty()) {
            const QString one = open.back();
            open.pop_back();
            for (const QString &other : m_links.at(one)) {
                if (group.insert(other).second) {
                    open.push_back(other);
                }
            }
        }
        return group;
    }
    // As the last word on any of them says.
    [[nodiscard]] bool isIn(const std::set<QString> &group) const
    {
        Word last;
        for (const QString &number : group) {
            const auto word = m_words.find(number);
            if (word != m_words.end() && !word->second.isSlip && word->second.turn >= last.turn) {
                last = word->second;
            }
        }
        return last.isIn;
    }

    std::map<QString, std::set<QString>> m_links;
    std::map<QString, Word> m_words;
    int m_turn = 0;
    int m_letOutTwice = 0;
};

} // namespace faults
