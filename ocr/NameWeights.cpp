// SPDX-License-Identifier: Apache-2.0
#include "ocr/NameWeights.h"

#include <utility>

namespace ocr {

namespace {

constexpr float known = 0.1F;

} // namespace

NameWeights::NameWeights(NameKana names)
    : m_names(std::move(names))
{}

float NameWeights::weight(NamePart part, const QString &name) const
{
    const bool isKnown =
        part == NamePart::Family ? m_names.isSurname(name) : m_names.isGivenName(name);
    return isKnown ? known : 0;
}

} // namespace ocr
