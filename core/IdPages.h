// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/IdReading.h"
#include "core/IntakeProblem.h"
#include "core/SecretBytes.h"

#include <QDate>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace core {

// Whether this desk has a camera under which an ID can be laid.
enum class IdWay { None, Offered };

namespace screen {

// What opens the chip of a My Number card without its PIN, as far as it is known.
struct CardFace
{
    QString securityCode; // four digits
    int expiryYear = 0;   // Gregorian
    QDate birthDate;
    bool operator==(const CardFace &) const = default;
};

// "Lay the ID under the camera": what it sees, and what hinders. The picture is taken by itself.
struct AimId
{
    // CardFace: what stands on a My Number card is to open its chip without the PIN.
    enum class For { Identity, CardFace };
    enum class By { Tap, Camera }; // Camera: nobody asked for the page, a card came in sight
    enum class State { Looking, Reading };
    enum class Card { Elsewhere, OnReader };

    For what = For::Identity;
    By by = By::Tap;
    State state = State::Looking;
    std::optional<IdHindrance> hindrance = IdHindrance::NoCard; // none: keep it still
    Card card = Card::Elsewhere;
    std::vector<CardFace> refused = {}; // as in IdReview
    bool operator==(const AimId &) const = default;
};

// What was read of an ID. Where the reader was not sure somebody has to look and choose.
struct IdReview
{
    enum class SameAddress { Unasked, Yes, No };
    enum class Towns { NotListed, Listed };

    IdReading reading;
    std::map<IdField, QString> chosen = {}; // of the readings that were offered
    std::set<IdField> corrected = {};       // told counts, also where nothing was said
    Draft told = {};
    std::optional<QString> kana = {}; // chosen of those that were offered
    // Whether they live where the face says: a newer address stands on the back.
    SameAddress address = SameAddress::Unasked;
    // Why the card's chip could not be opened by its face.
    std::optional<IntakeProblem> problem = {};
    AimId::Card card = AimId::Card::Elsewhere;
    std::vector<CardFace> refused = {}; // by the card: not tried again
    // What only the session knows.
    Towns towns = Towns::NotListed;
    QDate today = {};
    int household = 0; // as in Review
    bool operator==(const IdReview &) const = default;
};

// One thing that was read wrongly, or not at all, is told by taps.
struct IdAsked
{
    IdReview page;
    IdField field = IdField::Name;
    bool operator==(const IdAsked &) const = default;
};

// What of it is doubtful is asked for, one after another; then all of it is confirmed. A wrong one
// spends one of the card's ten tries, so nothing that was doubted, chosen, told or tried before is
// sent before a person said yes to it. The 12-digit number is not among it.
struct AskFace
{
    enum class Part { SecurityCode, ExpiryYear, BirthDate, All };

    IdReview read;
    CardFace face = {};
    Part part = Part::All;
    std::set<Part> answered = {};
    std::optional<int> triesLeft = {};
    bool operator==(const AskFace &) const = default;
};

// "Now lay it on the reader."
struct LayFace
{
    AskFace page;
    std::optional<IntakeProblem> problem = {}; // of what was laid there before
    bool operator==(const LayFace &) const = default;
};

// "Leave the card where it is."
struct ReadingFace
{
    AskFace page;
    bool operator==(const ReadingFace &) const = default;
};

} // namespace screen

namespace input {

struct ShowId
{}; // to the camera: opens the page, or takes another picture
struct OpenByFace
{}; // the PIN is not known: what stands on the card is to open it
struct ChooseReading
{
    IdField field;
    int index; // of optionsOf()
};
struct ChooseKana
{
    int index; // of the reading's
};
struct AnswerAddress
{
    screen::IdReview::SameAddress same;
};
struct CorrectField
{
    IdField field;
};
struct SetFaceDigits
{
    QString digits; // all four of what is asked for
};
struct AskFacePart
{
    screen::AskFace::Part part;
};
struct GoOnWithReading
{}; // without the chip
// From the camera
struct IdHindered
{
    std::optional<IdHindrance> by;
};
struct IdBeingRead
{};
struct IdRead
{
    IdReading reading;
};

} // namespace input

namespace command {

struct LookAgainForId
{}; // no answer
// Once. Answers Captured or Failed.
struct PresentFace
{
    TypedSecret number;
};

} // namespace command

} // namespace core
