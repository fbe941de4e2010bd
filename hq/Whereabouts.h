// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PresenceFold.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace hq {

// Somebody who is still counted in one shelter and came in, later, in another.
struct OpenStay
{
    core::HandleKey who;
    core::ShelterCode at;
    core::KioskId lastWriter; // the desk there that said last where they are
    quint64 cameInAt = 0;     // Lamport number of the record that let them in elsewhere

    bool operator==(const OpenStay &) const = default;
};

// Who is where over all shelters, by wrist number: what no shelter's own fold can know. From the
// records in whatever order they come, each as often as one likes.
//
// Between shelters the order is that of the folds (design rule 2) in one respect more: the band was
// given out before anybody could be let in by it, so an arrival where it was given out comes first
// whatever its Lamport number says; that of a desk without headquarters may lag by days.
class Whereabouts
{
public:
    void hear(const core::ShelterCode &shelter, const core::ClearHalf &clear);

    // In order of number.
    [[nodiscard]] std::vector<OpenStay> openStays() const;
    // Those, where they are others than when this was asked last.
    [[nodiscard]] std::optional<std::vector<OpenStay>> takeNews();

private:
    // What the records of one shelter say of one number.
    struct Word
    {
        core::ShelterCode shelter;
        core::Presence presence = core::Presence::Void;
        core::PresenceFold::Stamp stamp;
        // The newest Lamport number by which it came in there from elsewhere; 0: never.
        quint64 cameInAt = 0;
    };
    using Words = std::vector<Word>;

    static void enter(Words &words,
                      const core::ShelterCode &shelter,
                      const core::Change &change,
                      const core::PresenceFold::Stamp &stamp);
    [[nodiscard]] static bool
    isBefore(const core::HandleKey &who, const Word &word, quint64 lamport);
    void settle(const core::HandleKey &who, const Words &words);

    QHash<core::HandleKey, Words> m_words; // hardly anybody is known in two shelters
    std::map<core::HandleKey, std::vector<OpenStay>> m_open;
    enum class News { Some, None } m_news = News::Some;
};

} // namespace hq
