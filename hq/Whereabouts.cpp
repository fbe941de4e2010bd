// SPDX-License-Identifier: Apache-2.0
#include "hq/Whereabouts.h"

#include <algorithm>
#include <utility>

namespace hq {

namespace {

bool isStaying(core::Presence presence)
{
    return presence == core::Presence::In || presence == core::Presence::OutForNow;
}

// Of a band that was given out there.
bool isFirstArrival(const core::HandleKey &who,
                    const core::ShelterCode &shelter,
                    const core::PresenceFold::Stamp &stamp)
{
    return !stamp.afterArrival && who.issuer == shelter;
}

} // namespace

void Whereabouts::hear(const core::ShelterCode &shelter, const core::ClearHalf &clear)
{
    const auto stamp = core::PresenceFold::Stamp::of(clear);
    for (const core::Change &change : clear.changes) {
        if (!change.presence) {
            continue;
        }
        Words &words = m_words[change.who];
        enter(words, shelter, change, stamp);
        if (words.size() > 1) {
            settle(change.who, words);
        }
    }
}

void Whereabouts::enter(Words &words,
                        const core::ShelterCode &shelter,
                        const core::Change &change,
                        const core::PresenceFold::Stamp &stamp)
{
    auto word = std::find_if(
        words.begin(), words.end(), [&shelter](const Word &one) { return one.shelter == shelter; });
    if (word == words.end()) {
        word = words.insert(words.end(), Word{shelter, *change.presence, stamp, 0});
    } else if (word->stamp < stamp) {
        word->presence = *change.presence;
        word->stamp = stamp;
    }
    if (*change.presence == core::Presence::In && !isFirstArrival(change.who, shelter, stamp)) {
        word->cameInAt = std::max(word->cameInAt, stamp.lamport);
    }
}

bool Whereabouts::isBefore(const core::HandleKey &who, const Word &word, quint64 lamport)
{
    return lamport > 0 &&
           (isFirstArrival(who, word.shelter, word.stamp) || word.stamp.lamport < lamport);
}

void Whereabouts::settle(const core::HandleKey &who, const Words &words)
{
    std::vector<OpenStay> open;
    for (const Word &stay : words) {
        quint64 cameInAt = 0;
        for (const Word &other : words) {
            // A slip that was taken back let nobody in.
            if (other.shelter != stay.shelter && other.presence != core::Presence::Void) {
                cameInAt = std::max(cameInAt, other.cameInAt);
            }
        }
        if (isStaying(stay.presence) && isBefore(who, stay, cameInAt)) {
            open.push_back({who, stay.shelter, stay.stamp.stream.kiosk, cameInAt});
        }
    }
    std::sort(open.begin(), open.end(), [](const OpenStay &one, const OpenStay &other) {
        return one.at < other.at;
    });
    const auto known = m_open.find(who);
    if (known == m_open.end() ? open.empty() : known->second == open) {
        return;
    }
    m_news = News::Some;
    if (open.empty()) {
        m_open.erase(known);
    } else {
        m_open.insert_or_assign(who, std::move(open));
    }
}

std::vector<OpenStay> Whereabouts::openStays() const
{
    std::vector<OpenStay> stays;
    for (const auto &[who, open] : m_open) {
        stays.insert(stays.end(), open.begin(), open.end());
    }
    return stays;
}

std::optional<std::vector<OpenStay>> Whereabouts::takeNews()
{
    return std::exchange(m_news, News::None) == News::Some ? std::optional(openStays())
                                                           : std::nullopt;
}

} // namespace hq
