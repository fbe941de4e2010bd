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

Figures blankFigures()
{
    Figures figures;
    for (const char *key : {"people", "high", "outstanding", "in", "out"}) {
        figures.emplace(key, std::nullopt);
    }
    for (const auto *keys : {&sexKeys(), &ageKeys(), &placeKeys()}) {
        for (const QByteArray &key : *keys) {
            figures.emplace(key, std::nullopt);
        }
    }
    for (const QByteArray &age : ageKeys()) {
        for (const QByteArray &sex : sexKeys()) {
            figures.emplace(age + '.' + sex, std::nullopt);
        }
    }
    return figures;
}

void addTo(Figure &figure, int people)
{
    figure = figure.value_or(0) + people;
}

Figures figuresOf(const ShelterFold &fold, qint64 now)
{
    Figures figures = blankFigures();
    for (auto &[key, figure] : figures) {
        figure = 0; // it has reported: now an empty cell is a zero
    }
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

void addCoverage(ShelterOnBoard &shelter, const Situation &situation, qint64 now)
{
    for (const auto &[id, heard] : situation.heard()) {
        if (heard.shelter != shelter.shelter.code) {
            continue;
        }
        ++shelter.kiosks;
        shelter.asOf = std::max(shelter.asOf, heard.at);
        if (now - heard.at <= heardWithin) {
            ++shelter.kiosksHeard;
        } else if (shelter.silentSince == 0 || heard.at < shelter.silentSince) {
            shelter.silentSince = heard.at;
        }
    }
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

void addTotals(Board &board)
{
    board.total = blankFigures();
    for (const ShelterOnBoard &shelter : board.shelters) {
        board.sheltersReported += shelter.state == ShelterState::NotReported ? 0 : 1;
        for (const auto &[key, figure] : shelter.figures) {
            if (figure) {
                addTo(board.total[key], *figure);
            }
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

ShelterOnBoard shelterOnBoard(const core::Shelter &shelter, const Situation &situation, qint64 now)
{
    ShelterOnBoard onBoard;
    onBoard.shelter = shelter;
    const auto found = situation.shelters().find(shelter.code);
    const ShelterFold *fold = found == situation.shelters().end() ? nullptr : &found->second;
    addCoverage(onBoard, situation, now);
    // Its desks have moved on without closing it: the figure is as old as their last word here.
    if (onBoard.asOf == 0 && fold != nullptr) {
        onBoard.asOf = fold->lastWord();
    }
    onBoard.state = stateOf(onBoard, fold);
    onBoard.figures =
        onBoard.state == ShelterState::NotReported ? blankFigures() : figuresOf(*fold, now);
    return onBoard;
}

Board makeBoard(const BoardInput &input, const std::map<core::ShelterCode, ShelterOnBoard> &known)
{
    Board board;
    board.madeAt = input.now;
    board.mode = input.mode;
    board.alarms = input.alarms;
    std::set<core::ShelterCode> listed;
    const auto add = [&](const core::Shelter &shelter) {
        const auto unchanged = known.find(shelter.code);
        board.shelters.push_back(unchanged == known.end()
                                     ? shelterOnBoard(shelter, input.situation, input.now)
                                     : unchanged->second);
        listed.insert(shelter.code);
    };
    for (const core::Shelter &shelter : input.shelters) {
        add(shelter);
    }
    for (const auto &[code, fold] : input.situation.shelters()) {
        if (!listed.contains(code)) {
            add({code, code, code, 0}); // opened outside the list: people are there all the same
        }
    }
    std::set<core::KioskId> kiosks(input.admitted.begin(), input.admitted.end());
    for (const auto &[id, heard] : input.situation.heard()) {
        kiosks.insert(id);
        board.kiosksHeard += input.now - heard.at <= heardWithin ? 1 : 0;
    }
    board.kiosks = static_cast<int>(kiosks.size());
    addTotals(board);
    return board;
}

} // namespace hq
