// SPDX-License-Identifier: Apache-2.0
#include "ocr/Vote.h"

#include <algorithm>

namespace ocr {

namespace {

struct Candidate
{
    const FaceField *field = nullptr; // the first that says so
    int votes = 0;
    int readings = 0;
    int sure = 0;
};

const FaceField *fieldOf(const IdFace &face, const QString &key)
{
    const auto field = std::ranges::find(face.fields, key, &FaceField::key);
    return field == face.fields.end() ? nullptr : &*field;
}

void count(std::vector<Candidate> &candidates, const FaceField &field)
{
    auto same = std::ranges::find_if(candidates, [&](const Candidate &candidate) {
        return candidate.field->value == field.value;
    });
    if (same == candidates.end())
        same = candidates.insert(candidates.end(), {&field});
    const bool isSure = field.sureness == core::Sureness::Sure;
    same->votes += isSure ? 2 : 1;
    same->readings += 1;
    same->sure += isSure ? 1 : 0;
}

// What was read, before what was not.
bool isBetter(const Candidate &one, const Candidate &other)
{
    const bool isRead = !one.field->value.isEmpty();
    const bool isOtherRead = !other.field->value.isEmpty();
    return isRead == isOtherRead ? one.votes > other.votes : isRead;
}

FaceField elected(const std::vector<const IdFace *> &faces, const QString &key)
{
    std::vector<Candidate> candidates;
    for (const IdFace *face : faces) {
        if (const FaceField *field = fieldOf(*face, key))
            count(candidates, *field);
    }
    std::ranges::stable_sort(candidates, isBetter);
    const Candidate &best = candidates.front();
    FaceField field = *best.field;
    const bool isContested = std::any_of(
        candidates.begin() + 1, candidates.end(), [](auto &other) { return other.sure > 0; });
    const bool isSure = best.readings >= 2 && best.sure > 0 && !isContested;
    field.sureness = isSure ? core::Sureness::Sure : core::Sureness::Doubtful;
    field.alternatives.clear();
    const auto add = [&](const QString &value) {
        if (!value.isEmpty() && value != field.value && !field.alternatives.contains(value))
            field.alternatives.append(value);
    };
    for (const Candidate &candidate : candidates)
        add(candidate.field->value);
    for (const Candidate &candidate : candidates)
        std::ranges::for_each(candidate.field->alternatives, add);
    return field;
}

} // namespace

std::optional<IdFace> vote(const std::vector<IdFace> &readings)
{
    if (readings.empty())
        return {};
    const auto most = std::ranges::max_element(readings, {}, [&](const IdFace &face) {
        return std::ranges::count(readings, face.kind, &IdFace::kind);
    });
    std::vector<const IdFace *> faces;
    for (const IdFace &face : readings) {
        if (face.kind == most->kind)
            faces.push_back(&face);
    }
    IdFace together = *faces.back();
    for (FaceField &field : together.fields)
        field = elected(faces, field.key);
    return together;
}

} // namespace ocr
