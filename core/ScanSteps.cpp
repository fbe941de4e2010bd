// SPDX-License-Identifier: Apache-2.0
// What a scanned band does: one scan, one person. Whoever was never seen here is counted; whoever
// is known comes or goes.
#include "core/FlowSteps.h"

namespace core {

namespace {

// Nobody would lose anything if this page went away.
bool isFree(const Screen &screen)
{
    return std::holds_alternative<screen::Start>(screen) ||
           std::holds_alternative<screen::ShelterClosed>(screen) ||
           std::holds_alternative<screen::Counted>(screen) ||
           std::holds_alternative<screen::Done>(screen) ||
           std::holds_alternative<screen::AskBand>(screen) ||
           std::holds_alternative<screen::ComeOrGo>(screen) ||
           std::holds_alternative<screen::CameOrWent>(screen) ||
           std::holds_alternative<screen::AimId>(screen) ||
           std::holds_alternative<screen::Trouble>(screen);
}

// A number stands there, to be copied. Nobody held up a code that is none of ours on purpose: the
// camera saw a poster.
bool isNumberShown(const Screen &screen)
{
    return std::holds_alternative<screen::Counted>(screen) ||
           std::holds_alternative<screen::Done>(screen);
}

bool isNewHere(const input::BandSeen &seen)
{
    return !seen.presence || *seen.presence == Presence::Void;
}

bool isAtDoor(const Screen &screen)
{
    const auto *passed = std::get_if<screen::CameOrWent>(&screen);
    return std::holds_alternative<screen::AskBand>(screen) ||
           (passed != nullptr && passed->by == screen::ComeOrGo::By::Door);
}

// Out or in by one scan. Read twice it would be both, so the same band once more is nothing.
Step pass(const Screen &screen, const HandleKey &who, Presence presence)
{
    const auto *passed = std::get_if<screen::CameOrWent>(&screen);
    if (passed != nullptr && passed->who == who) {
        return show(screen);
    }
    const Presence now = presence == Presence::In ? Presence::OutForNow : Presence::In;
    return {screen::ComeOrGo{who, presence, now, {}, screen::ComeOrGo::By::Door},
            {command::Record{who, kindOf(now), now}}};
}

Step met(const Screen &screen, const input::BandSeen &seen)
{
    using By = screen::ComeOrGo::By;
    const HandleKey &who = seen.mark.who;
    if (isNewHere(seen)) {
        return seen.issuer == input::BandSeen::Issuer::ThisShelter
                   ? Step{screen::Saving{}, {command::CountBand{seen.mark}}}
                   : show(screen::ComeOrGo{who, std::nullopt, {}, seen.mark, By::Scanner});
    }
    // Scanners read twice, and so do two volunteers: the row goes on.
    if (const auto *counted = std::get_if<screen::Counted>(&screen);
        counted != nullptr && counted->who == who) {
        screen::Counted again = *counted;
        again.band = screen::Counted::Band::ScannedAgain;
        return show(again);
    }
    if (isAtDoor(screen) &&
        (seen.presence == Presence::In || seen.presence == Presence::OutForNow)) {
        return pass(screen, who, *seen.presence);
    }
    return show(
        screen::ComeOrGo{who, seen.presence, {}, {}, isAtDoor(screen) ? By::Door : By::Scanner});
}

} // namespace

IntakeProblem problemOf(WristMarkError error)
{
    switch (error) {
    case WristMarkError::NotAMark:
        return IntakeProblem::CodeUnknown;
    case WristMarkError::Mistyped:
        return IntakeProblem::HandleMistyped;
    }
    return IntakeProblem::CodeUnknown;
}

MaybeStep scanStep(const IntakeFlow &flow, const Screen &screen, const Input &input)
{
    if (!isFree(screen)) {
        return std::nullopt;
    }
    if (const auto *seen = as<input::BandSeen>(input)) {
        return met(screen, *seen);
    }
    if (is<input::CodeRefused>(input) && isNumberShown(screen)) {
        return std::nullopt;
    }
    const auto *scanned = as<input::Scanned>(input);
    const MaybeStep family = familyStep(input);
    if (scanned == nullptr && !family) {
        return std::nullopt;
    }
    if (std::holds_alternative<screen::ShelterClosed>(flow.entrance())) {
        return Step{screen::Trouble{IntakeProblem::ShelterNotOpen, std::nullopt},
                    {command::ReleaseCard{}}};
    }
    if (family) {
        return family;
    }
    const auto mark = WristMark::fromText(scanned->text);
    return mark ? Step{screen, {command::ReleaseCard{}, command::LookAtBand{*mark}}}
                : show(screen::Trouble{problemOf(mark.error()), std::nullopt});
}

MaybeStep takeBand(const Screen &screen, const Draft &draft, const Input &input)
{
    if (const auto *scanned = as<input::Scanned>(input)) {
        const auto mark = WristMark::fromText(scanned->text);
        return mark ? Step{screen, {command::LookAtBand{*mark}}}
                    : show(screen::AskHandle{draft, problemOf(mark.error())});
    }
    const auto *seen = as<input::BandSeen>(input);
    if (seen == nullptr) {
        return std::nullopt;
    }
    if (seen->name == input::BandSeen::Name::Known) {
        return show(screen::AskHandle{draft, IntakeProblem::AlreadyNamed});
    }
    return show(screen::Review{draft,
                               seen->mark.who,
                               isNewHere(*seen) ? screen::Review::Number::Fresh
                                                : screen::Review::Number::Counted});
}

} // namespace core
