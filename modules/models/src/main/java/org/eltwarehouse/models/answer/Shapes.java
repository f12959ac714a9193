// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Records by reflection. */
final class Shapes {
    private Shapes() {}

    static boolean hasKey(Class<?> owner, String key) {
        return Arrays.stream(owner.getRecordComponents())
                .anyMatch(component -> SnakeCase.key(component.getName()).equals(key));
    }

    /** A record from the values of its components; a guard of the record that objects is an illegal argument. */
    static Object make(Class<?> owner, Map<String, Object> values) {
        RecordComponent[] components = owner.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = owner.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(owner.getSimpleName() + " refuses its content", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner + " cannot be made", e);
        }
    }
}
