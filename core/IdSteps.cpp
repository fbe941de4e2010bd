// SPDX-License-Identifier: Apache-2.0
// An ID is laid under the camera: from "nearer, please" to the page that says what was read.
#include "core/FlowSteps.h"
#include "core/IdAnswers.h"

#include <utility>

namespace core {

namespace {

using screen::AimId;
using screen::IdReview;

// Only a known card has a back, so somebody laid one there. Whatever else hinders may be anything
// that stands before the camera.
bool isOfACard(const std::optional<IdHindrance> &hindrance)
{
    return hindrance == IdHindrance::NumberSide || hindrance == IdHindrance::WrongSide;
}

Step readOf(const AimId &screen, const IdReading &reading)
{
    IdReview page{reading};
    page.refused = screen.refused;
    if (screen.what == AimId::For::CardFace && reading.kind == IdKind::MyNumberCard) {
        page.card = screen.card;
        return openByFace(std::move(page));
    }
    return {std::move(page), {command::ReleaseCard{}}};
}

Step lookAgain(AimId page)
{
    return {std::move(page), {command::ReleaseCard{}, command::LookAgainForId{}}};
}

MaybeStep sightStep(const IntakeFlow &flow, const AimId &screen, const Input &input)
{
    AimId page = screen;
    if (const auto *hindered = as<input::IdHindered>(input)) {
        // Whatever came in sight is gone, and nobody had asked for the page.
        if (screen.by == AimId::By::Camera && hindered->by == IdHindrance::NoCard) {
            return goHome(flow);
        }
        page.state = AimId::State::Looking;
        page.hindrance = hindered->by;
        return show(page);
    }
    if (is<input::IdBeingRead>(input)) {
        page.state = AimId::State::Reading;
        page.hindrance.reset();
        return show(page);
    }
    if (const auto *read = as<input::IdRead>(input)) {
        return readOf(screen, read->reading);
    }
    return std::nullopt;
}

// It is the one on the face after all.
void forgetToldAddress(IdReview &page)
{
    page.corrected.erase(IdField::Address);
    page.told.address.reset();
    page.address = IdReview::SameAddress::Unasked;
}

// One tap on one of the readings.
MaybeStep choose(const IdReview &screen, const Input &input)
{
    IdReview page = screen;
    if (const auto *chosen = as<input::ChooseReading>(input)) {
        const QStringList options = optionsOf(screen.reading, chosen->field);
        if (chosen->index < 0 || chosen->index >= options.size()) {
            return show(screen);
        }
        const QString &tapped = options[chosen->index];
        const auto before = page.chosen.find(chosen->field);
        const bool isTakenBack = page.corrected.erase(chosen->field) == 0 &&
                                 before != page.chosen.end() && before->second == tapped;
        if (isTakenBack) {
            page.chosen.erase(before);
        } else {
            page.chosen.insert_or_assign(chosen->field, tapped);
        }
        if (chosen->field == IdField::Address && page.address == IdReview::SameAddress::No) {
            forgetToldAddress(page);
        }
        return show(std::move(page));
    }
    if (const auto *kana = as<input::ChooseKana>(input);
        kana != nullptr && kana->index >= 0 && kana->index < screen.reading.kana.size()) {
        const QString &tapped = screen.reading.kana[kana->index];
        page.kana = page.kana == tapped ? std::nullopt : std::optional(tapped);
        return show(std::move(page));
    }
    return std::nullopt;
}

// Yes to the address that stands there is yes to how it was read, where it was read in one way
// only.
Step answerAddress(const IdReview &screen, IdReview::SameAddress same)
{
    IdReview page = screen;
    if (same == IdReview::SameAddress::No && screen.towns == IdReview::Towns::Listed) {
        return tellField({std::move(page), IdField::Address});
    }
    forgetToldAddress(page);
    if (screen.address != same) {
        page.address = same;
    }
    const QString shown = shownValue(page, IdField::Address);
    if (page.address == IdReview::SameAddress::Yes &&
        optionsOf(page.reading, IdField::Address) == QStringList{shown}) {
        page.chosen.emplace(IdField::Address, shown);
    }
    return show(std::move(page));
}

MaybeStep confirm(const IdReview &screen, const Input &input)
{
    if (!isSettled(screen)) {
        return std::nullopt;
    }
    const Draft draft = draftOf(screen);
    if (is<input::Confirm>(input)) {
        return Step{screen::Saving{}, {command::Admit{draft, std::nullopt}}};
    }
    if (is<input::HaveNumber>(input)) {
        return show(screen::AskHandle{draft, std::nullopt});
    }
    return takeBand(screen, draft, input);
}

// What was told in place of one field. Nothing said leaves what was read, except where it was said
// that they live elsewhere.
void take(IdReview &page, IdField field, const Draft &said)
{
    switch (field) {
    case IdField::Name:
        if (!said.name && !said.kana) {
            return;
        }
        page.told.name = said.name;
        page.told.kana = said.kana;
        break;
    case IdField::BirthDate:
        if (!said.birthDate && !said.ageBand) {
            return;
        }
        page.told.birthDate = said.birthDate;
        page.told.ageBand = said.ageBand;
        break;
    case IdField::Sex:
        if (!said.sex) {
            return;
        }
        page.told.sex = said.sex;
        break;
    case IdField::Address:
        page.told.address = said.address;
        page.address = IdReview::SameAddress::No;
        break;
    case IdField::Expiry:
    case IdField::SecurityCode:
        return;
    }
    page.corrected.insert(field);
}

} // namespace

MaybeStep idStep(const Input &input)
{
    AimId page;
    page.by = AimId::By::Camera;
    if (is<input::IdBeingRead>(input)) {
        page.state = AimId::State::Reading;
        page.hindrance.reset();
        return Step{page, {command::ReleaseCard{}}};
    }
    if (const auto *read = as<input::IdRead>(input)) {
        return readOf(page, read->reading);
    }
    if (const auto *hindered = as<input::IdHindered>(input);
        hindered != nullptr && isOfACard(hindered->by)) {
        page.hindrance = hindered->by;
        return Step{page, {command::ReleaseCard{}}};
    }
    if (is<input::ShowId>(input)) {
        return lookAgain({});
    }
    return std::nullopt;
}

Step backToId(screen::IdAsked asked, const Draft &said)
{
    take(asked.page, asked.field, said);
    return show(std::move(asked.page));
}

MaybeStep step(const IntakeFlow &flow, const AimId &screen, const Input &input)
{
    if (const MaybeStep seen = sightStep(flow, screen, input)) {
        return seen;
    }
    if (is<input::CountOne>(input)) {
        return Step{screen::Saving{}, {command::CountGuest{}, command::ReleaseCard{}}};
    }
    if (const MaybeStep common = commonStep(flow, input)) {
        return common;
    }
    if (screen.what == AimId::For::Identity) {
        return listen(input);
    }
    AimId page = screen;
    page.card = cardPlace(screen.card, input);
    return show(page);
}

MaybeStep step(const IntakeFlow &flow, const IdReview &screen, const Input &input)
{
    if (const MaybeStep chosen = choose(screen, input)) {
        return chosen;
    }
    if (const auto *answer = as<input::AnswerAddress>(input)) {
        return answerAddress(screen, answer->same);
    }
    if (const auto *wrong = as<input::CorrectField>(input)) {
        return tellField({screen, wrong->field});
    }
    if (is<input::OpenByFace>(input) && screen.reading.kind == IdKind::MyNumberCard) {
        return openByFace(screen);
    }
    if (is<input::ShowId>(input)) {
        AimId page;
        page.refused = screen.refused;
        return lookAgain(std::move(page));
    }
    if (is<input::OtherHousehold>(input)) {
        return Step{screen, {command::EndHousehold{}}};
    }
    if (const MaybeStep confirmed = confirm(screen, input)) {
        return confirmed;
    }
    if (const MaybeStep common = commonStep(flow, input)) {
        return common;
    }
    IdReview page = screen;
    page.card = cardPlace(screen.card, input);
    return show(std::move(page));
}

} // namespace core
