// SPDX-License-Identifier: Apache-2.0
#include "vault/SecondMedium.h"

namespace vault {

bool SecondMedium::isGone() const
{
    return m_last == Medium::Another && mediumOf(m_folder, m_beside) != Medium::Another;
}

Medium SecondMedium::whereCopiesLie()
{
    m_last = mediumOf(m_folder, m_beside);
    return m_last;
}

} // namespace vault
