// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/NameKana.h"
#include "ocr/ReadName.h"

namespace ocr {

// Prefers names that the list of the country's names has; among readings that are as likely only.
class NameWeights final : public KnownNames
{
public:
    explicit NameWeights(NameKana names);

    [[nodiscard]] float weight(NamePart part, const QString &name) const override;
    [[nodiscard]] const NameKana &names() const { return m_names; }

private:
    NameKana m_names;
};

} // namespace ocr
