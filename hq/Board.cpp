// SPDX-License-Identifier: Apache-2.0
#include "hq/Board.h"

#include <algorithm>

namespace hq {

namespace {

QByteArray number(int value)
{
    return QByteArray::number(value);
}

QByteArray sexKey(core::Sex sex)
{
    return "sex." + number(static_cast<int>(sex));
}

QByteArray ageKey(core::AgeBand band)
{
    return "age." + number(static_cast<int>(band));
}

// Twelve places are too many to see at once.
QByteArray placeKey(core::Place place)
{
    switch (place) {
    case core::Place::Inside:
    case core::Place::WelfareRoom:
    case core::Place::InfectionRoom:
        return "place.inside";
    case core::Place::CarOnSite:
    case core::Place::CarOffSite:
        return "place.car";
    case core::Place::Tent:
        return "place.tent";
    case core::Place::Home:
    case core::Place::Relatives:
    case core::Place::Hotel:
    case core::Place::WelfareShelter:
    case core::Place::Hospital:
        return "place.elsewhere";
    case core::Place::Unknown:
        break;
    }
    return "place.unknown";
}

template <typename Codes, typename Key> std::vector<QByteArray> keysOf(const Codes &codes, Key key)
{
    std::vector<QByteArray> keys;
    for (const auto code : codes) {
        keys.push_back(key(code));
    }
    return keys;
}

Figures figuresAll(const Figure &value)
{
    Figures figures;
    for (const char *key : {"people", "high", "outstanding", "in", "out"}) {
        figures.insert(key, value);
    }
    for (const auto *keys : {&sexKeys(), &ageKeys(), &placeKeys()}) {
        for (const QByteArray &key : *keys) {
            figures.insert(key, value);
        }
    }
    for (const QByteArray &age : ageKeys()) {
        for (const QByteArray &sex : sexKeys()) {
            figures.insert(age + '.' + sex, value);
        }
    }
    return figures;
}

const Figures &blankFigures()
{
    static const Figures blank = figuresAll(std::nullopt);
    return blank;
}

// It has reported: now an empty cell is a zero.
const Figures &noPeople()
{
    static const Figures zeros = figuresAll(0);
    return zeros;
}

void addTo(Figure &figure, int people)
{
    figure = figure.value_or(0) + people;
}

Figures figuresOf(const ShelterFold &fold, qint64 now)
{
    Figures figures = noPeople();
    const core::CellCounts headcount = fold.headcount();
    for (const auto &[cell, people] : headcount.cells()) {
        addTo(figures[sexKey(cell.sex)], people);
        addTo(figures[ageKey(cell.ageBand)], people);
        addTo(figures[ageKey(cell.ageBand) + '.' + sexKey(cell.sex)], people);
        addTo(figures[placeKey(cell.place)], people);
    }
    figures["people"] = headcount.total();
    figures["high"] = headcount.total() + fold.undecided();
    figures["outstanding"] = fold.outstanding();
    const auto today = fold.inAndOutOn(tokyoDay(now));
    figures["in"] = today ? Figure(today->in) : std::nullopt;
    figures["out"] = today ? Figure(today->out) : std::nullopt;
    return figures;
}

// What was heard in the future was heard when this machine's clock was ahead: when, nobody knows.
bool isPast(const HeardKiosk &heard, qint64 now)
{
    return heard.at <= now;
}

bool isHeardNow(const HeardKiosk &heard, qint64 now)
{
    return isPast(heard, now) && now - heard.at <= heardWithin;
}

struct Coverage
{
    int kiosks = 0;
    int kiosksHeard = 0;
    qint64 asOf = 0;
    qint64 silentSince = 0;
};

std::map<core::ShelterCode, Coverage> coverageOf(const Situation &situation, qint64 now)
{
    std::map<core::ShelterCode, Coverage> coverages;
    for (const auto &[id, heard] : situation.heard()) {
        Coverage &coverage = coverages[heard.shelter];
        ++coverage.kiosks;
        if (!isPast(heard, now)) {
            continue;
        }
        coverage.asOf = std::max(coverage.asOf, heard.at);
        if (isHeardNow(heard, now)) {
            ++coverage.kiosksHeard;
        } else if (coverage.silentSince == 0 || heard.at < coverage.silentSince) {
            coverage.silentSince = heard.at;
        }
    }
    return coverages;
}

ShelterState stateOf(const ShelterOnBoard &shelter, const ShelterFold *fold)
{
    if (fold == nullptr || !fold->hasReported()) {
        return ShelterState::NotReported;
    }
    if (fold->opening() == ShelterFold::Opening::Closed) {
        return ShelterState::Closed;
    }
    if (shelter.kiosksHeard == 0) {
        return ShelterState::Silent;
    }
    return shelter.kiosksHeard < shelter.kiosks ? ShelterState::PartlySilent
                                                : ShelterState::Reporting;
}

// `figures`: already known; none: to be counted.
ShelterOnBoard shelterOnBoard(const core::Shelter &shelter,
                              const ShelterFold *fold,
                              const Coverage &coverage,
                              const Figures *figures,
                              qint64 now)
{
    ShelterOnBoard onBoard;
    onBoard.shelter = shelter;
    onBoard.kiosks = coverage.kiosks;
    onBoard.kiosksHeard = coverage.kiosksHeard;
    onBoard.asOf = coverage.asOf;
    onBoard.silentSince = coverage.silentSince;
    // Its desks have moved on without closing it, or nobody knows when they were heard: the figure
    // is as old as their last word here.
    if (onBoard.asOf == 0 && fold != nullptr) {
        onBoard.asOf = std::min(fold->lastWord(), now);
    }
    if (onBoard.silentSince == 0 && onBoard.kiosksHeard < onBoard.kiosks) {
        onBoard.silentSince = onBoard.asOf;
    }
    onBoard.state = stateOf(onBoard, fold);
    if (onBoard.state == ShelterState::NotReported) {
        onBoard.figures = blankFigures();
    } else {
        onBoard.figures = figures != nullptr ? *figures : figuresOf(*fold, now);
    }
    return onBoard;
}

void addTotals(Board &board)
{
    board.total = blankFigures();
    for (const ShelterOnBoard &shelter : board.shelters) {
        board.sheltersReported += shelter.state == ShelterState::NotReported ? 0 : 1;
        // All have the same keys in the same order.
        auto total = board.total.begin();
        for (const Figure &figure : shelter.figures) {
            if (figure) {
                addTo(*total, *figure);
            }
            ++total;
        }
    }
}

} // namespace

const std::vector<QByteArray> &sexKeys()
{
    static const auto keys = keysOf(core::allSexes, sexKey);
    return keys;
}

const std::vector<QByteArray> &ageKeys()
{
    static const auto keys = keysOf(core::allAgeBands, ageKey);
    return keys;
}

const std::vector<QByteArray> &placeKeys()
{
    static const std::vector<QByteArray> keys{
        "place.inside", "place.car", "place.tent", "place.elsewhere", "place.unknown"};
    return keys;
}

Board makeBoard(const BoardInput &input, const std::map<core::ShelterCode, ShelterOnBoard> &known)
{
    Board board;
    board.madeAt = input.now;
    board.mode = input.mode;
    board.alarms = input.alarms;
    std::set<core::ShelterCode> listed;
    auto coverages = coverageOf(input.situation, input.now);
    const auto &folds = input.situation.shelters();
    const auto add = [&](const core::Shelter &shelter) {
        const auto fold = folds.find(shelter.code);
        const auto unchanged = known.find(shelter.code);
        board.shelters.push_back(
            shelterOnBoard(shelter,
                           fold == folds.end() ? nullptr : &fold->second,
                           coverages[shelter.code],
                           unchanged == known.end() ? nullptr : &unchanged->second.figures,
                           input.now));
        listed.insert(shelter.code);
    };
    for (const core::Shelter &shelter : input.shelters) {
        add(shelter);
    }
    for (const auto &[code, fold] : folds) {
        if (!listed.contains(code)) {
            add({code, code, code, 0}); // opened outside the list: people are there all the same
        }
    }
    board.kiosks = static_cast<int>(input.admitted.size());
    for (const auto &[id, heard] : input.situation.heard()) {
        const bool isAdmitted =
            std::binary_search(input.admitted.begin(), input.admitted.end(), id);
        board.kiosks += isAdmitted ? 0 : 1;
        board.kiosksHeard += isHeardNow(heard, input.now) ? 1 : 0;
    }
    addTotals(board);
    return board;
}

} // namespace hq
